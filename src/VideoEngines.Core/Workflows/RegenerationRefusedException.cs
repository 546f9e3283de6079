namespace VideoEngines.Workflows;

/// <summary>A video was not made again, because it might differ from the one before and that was not allowed. Nothing was bought or held.</summary>
public sealed class RegenerationRefusedException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="promise">What can be promised.</param>
    public RegenerationRefusedException(RegenerationPromise promise)
        : base(Message(promise))
    {
        Promise = promise;
        EngineId = promise.Engine;
        Kind = VideoErrorKind.InvalidRequest;
        WasCharged = false;
    }

    /// <summary>Gets what can be promised, with the plan.</summary>
    public RegenerationPromise Promise { get; }

    private static new string Message(RegenerationPromise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return $"{promise.Describe()} Nothing was bought. Allow a difference (allowDifference: true) to make it all the same.";
    }
}
