namespace VideoEngines.Workflows;

/// <summary>One video of a workflow that makes several: a job of its own with what came of it. Nothing is thrown away: a failure is an item too.</summary>
public sealed record WorkflowItem
{
    /// <summary>Gets the position in the workflow, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the request as submitted.</summary>
    public required VideoRequest Request { get; init; }

    /// <summary>Gets the options as submitted, with the item's own job key.</summary>
    public required VideoSubmitOptions Options { get; init; }

    /// <summary>Gets the handle. Whenever there is one, a job was or may have been bought, whatever <see cref="Error"/> says: store it, watch it.</summary>
    public VideoJobHandle? Handle { get; init; }

    /// <summary>Gets the finished video; <see langword="null"/> when there is none (yet).</summary>
    public VideoResult? Result { get; init; }

    /// <summary>Gets why there is no video; <see langword="null"/> when there is one. Without <see cref="Handle"/> nothing was bought, as far as the engine's errors keep the contract of <see cref="IVideoEngine"/>.</summary>
    public Exception? Error { get; init; }

    /// <summary>Gets the engine that took the job, or was asked for by name; <see langword="null"/> when no engine took it.</summary>
    public VideoEngineId? Engine => Handle?.EngineId ?? Options.Engine;

    /// <summary>Gets a value indicating whether there is a video.</summary>
    public bool IsSucceeded => Result is not null;

    /// <summary>Returns the video.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="Exception">The item's own error.</exception>
    public VideoResult GetResult()
    {
        if (Error is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(Error);
        }

        return Result ?? throw new InvalidOperationException($"Item {Index} has no video.");
    }

    /// <summary>Returns position, engine and outcome; never a prompt.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{Index} {Engine?.ToString() ?? "no engine"}: {(IsSucceeded ? "succeeded" : Error?.GetType().Name ?? "pending")}";
}
