using VideoEngines.Routing;

namespace VideoEngines.Prompting;

/// <summary>Why a request cannot be put into an engine's form.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Text">What to change, in one sentence without a full stop.</param>
/// <param name="Operands">What it is about.</param>
internal sealed record RequestProblem(ReasonKind Kind, string Text, params IReadOnlyList<KeyValuePair<string, string>> Operands);
