using VideoEngines.Prompting;

namespace VideoEngines.Routing;

/// <summary>How what an engine is given to read differs between two plans: its style and length, never its words.</summary>
/// <param name="StyleBefore">The style before; <see langword="null"/> when the engine was rejected.</param>
/// <param name="StyleAfter">The style after; <see langword="null"/> when the engine is rejected.</param>
/// <param name="LengthBefore">The characters of the text before.</param>
/// <param name="LengthAfter">The characters of the text after.</param>
/// <param name="AddedChanges">Codes (<see cref="RequestChangeCodes"/>) of what goes out in another form after, and did not before.</param>
/// <param name="RemovedChanges">Codes of what went out in another form before, and does no longer.</param>
public sealed record PromptDiff(
    string? StyleBefore, string? StyleAfter, int LengthBefore, int LengthAfter, IReadOnlyList<string> AddedChanges, IReadOnlyList<string> RemovedChanges)
{
    /// <summary>Returns style and length before and after.</summary>
    /// <returns>For example <c>prompt from plain, 120 characters, to motion-apart, 131 characters</c>.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"prompt from {StyleBefore ?? "none"}, {LengthBefore} characters, to {StyleAfter ?? "none"}, {LengthAfter} characters");

    /// <summary>Compares two prompts as engines are given them; null when they are the same.</summary>
    internal static PromptDiff? Between(RenderedPrompt? before, RenderedPrompt? after)
    {
        var codesBefore = Codes(before);
        var codesAfter = Codes(after);
        var isSame = string.Equals(before?.Style, after?.Style, StringComparison.Ordinal)
            && string.Equals(before?.Text, after?.Text, StringComparison.Ordinal)
            && string.Equals(before?.NegativePrompt, after?.NegativePrompt, StringComparison.Ordinal)
            && codesBefore.AsSpan().SequenceEqual(codesAfter);
        return isSame ? null : new PromptDiff(
            before?.Style, after?.Style, before?.Text?.Length ?? 0, after?.Text?.Length ?? 0, [.. codesAfter.Except(codesBefore)], [.. codesBefore.Except(codesAfter)]);
    }

    private static string[] Codes(RenderedPrompt? prompt) => prompt is null ? [] : [.. prompt.Changes.Select(static change => change.Code).Distinct().Order(StringComparer.Ordinal)];
}
