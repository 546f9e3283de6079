namespace VideoEngines.Tests.Wires;

/// <summary>Who has a member that differs.</summary>
internal enum DifferenceSide
{
    /// <summary>The engine alone sends it.</summary>
    Ours,

    /// <summary>The client alone sends it.</summary>
    Theirs,

    /// <summary>Both send it, with different values.</summary>
    Both,

    /// <summary>Both send the same text, in different case.</summary>
    Case,
}
