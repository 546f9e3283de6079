namespace VideoEngines.Prompting;

/// <summary>One thing that an engine gets in another form than the request has it.</summary>
/// <param name="Code">A stable code, e.g. <c>camera-as-words</c>; see <see cref="RequestChangeCodes"/>.</param>
/// <param name="Text">What becomes of it, in one sentence without a full stop. Never contains words of the prompt.</param>
public sealed record RequestChange(string Code, string Text);
