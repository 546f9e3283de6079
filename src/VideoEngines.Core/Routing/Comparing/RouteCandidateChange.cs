namespace VideoEngines.Routing;

/// <summary>What became of an engine between two plans.</summary>
public enum RouteCandidateChange
{
    /// <summary>It is eligible in both, or rejected in both; rank, reasons, price or prompt differ.</summary>
    Changed = 0,

    /// <summary>It was rejected and is eligible now.</summary>
    BecameEligible = 1,

    /// <summary>It was eligible and is rejected now; the reasons after say why.</summary>
    BecameIneligible = 2,

    /// <summary>The catalog has it only after.</summary>
    Added = 3,

    /// <summary>The catalog had it only before.</summary>
    Removed = 4,
}
