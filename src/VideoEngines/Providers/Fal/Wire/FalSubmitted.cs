namespace VideoEngines.Providers.Fal.Wire;

/// <summary>The answer to a submit (FAL-JS).</summary>
internal sealed record FalSubmitted
{
    public string? RequestId { get; init; }

    /// <summary>Gets the address of the result; the addresses of status and cancel lie below it.</summary>
    public string? ResponseUrl { get; init; }
}
