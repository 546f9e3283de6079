namespace VideoEngines.Providers.Fal.Wire;

/// <summary>The answer of <c>GET .../requests/{id}/status</c>, and of a cancel (FAL-JS). A job that failed is COMPLETED too.</summary>
internal sealed record FalQueueStatus
{
    public string? Status { get; init; }

    /// <summary>Gets how many requests are ahead; IN_QUEUE only.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>Gets the text of an error of a request that is COMPLETED.</summary>
    public string? Error { get; init; }

    public string? ErrorType { get; init; }
}
