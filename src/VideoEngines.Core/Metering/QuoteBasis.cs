namespace VideoEngines.Metering;

/// <summary>What a quote rests on where the cost depends on how long or how large an input is. The weakest of several inputs counts.</summary>
public enum QuoteBasis
{
    /// <summary>On the request alone: no input's length or size matters.</summary>
    Request,

    /// <summary>On what was read from the input's content.</summary>
    Inspected,

    /// <summary>On what somebody declared.</summary>
    Declared,

    /// <summary>The length is not known: the highest cost is that of the longest input that the engine takes.</summary>
    WorstCase,
}
