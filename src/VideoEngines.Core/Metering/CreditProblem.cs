namespace VideoEngines.Metering;

/// <summary>One thing that is wrong in the books.</summary>
/// <param name="Account">The account.</param>
/// <param name="Sequence">The entry, when the problem lies in one.</param>
/// <param name="Invariant"><c>C1</c>: the amounts do not add up. <c>C6</c>: totals do not follow from entries, grants or holds. <c>C10</c>: an entry was changed, removed or reordered.</param>
/// <param name="Description">What was found.</param>
public sealed record CreditProblem(string Account, long? Sequence, string Invariant, string Description);
