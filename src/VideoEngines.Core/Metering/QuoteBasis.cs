namespace VideoEngines.Metering;

/// <summary>What a quote rests on where the cost depends on how long an input is. The weakest of several inputs counts.</summary>
public enum QuoteBasis
{
    /// <summary>On the request alone: no input's length matters.</summary>
    Request,

    /// <summary>On a length that was read from the input's content.</summary>
    Inspected,

    /// <summary>On a length that somebody declared.</summary>
    Declared,

    /// <summary>No length is known: the highest cost is that of the longest input that the engine takes.</summary>
    WorstCase,
}
