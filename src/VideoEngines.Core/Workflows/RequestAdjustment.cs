namespace VideoEngines.Workflows;

/// <summary>One thing that a workflow changes in a request, or leaves out of it, before it is planned.</summary>
/// <param name="Member">The member of the request, e.g. <c>Resolution</c>.</param>
/// <param name="Before">What the request has; <see langword="null"/> for nothing.</param>
/// <param name="After">What is planned and bought; <see langword="null"/> for nothing.</param>
/// <param name="Why">Why, in a few words without a full stop. Never contains words of the prompt.</param>
public sealed record RequestAdjustment(string Member, string? Before, string? After, string Why)
{
    /// <summary>Returns the change and why.</summary>
    /// <returns>For example <c>Resolution 1080p -> 480p: the lowest that the engine makes</c>.</returns>
    public override string ToString() => $"{Member} {Before ?? "not set"} -> {After ?? "not set"}: {Why}";
}
