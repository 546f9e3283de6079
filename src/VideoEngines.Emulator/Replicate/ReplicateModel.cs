namespace VideoEngines.Emulator.Replicate;

/// <summary>One model that is emulated.</summary>
/// <param name="Name">owner/name.</param>
/// <param name="Inputs">Its inputs; null when they are not known, and any are taken.</param>
internal sealed record ReplicateModel(string Name, IReadOnlyList<ReplicateInput>? Inputs);
