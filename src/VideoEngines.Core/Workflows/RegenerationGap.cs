namespace VideoEngines.Workflows;

/// <summary>One reason why a video made again may differ from the one before.</summary>
/// <param name="Code">A stable code, one of <see cref="RegenerationGapCodes"/>.</param>
/// <param name="Text">What differs or is not known, in one sentence without a full stop. Never contains words of the prompt.</param>
public sealed record RegenerationGap(string Code, string Text);
