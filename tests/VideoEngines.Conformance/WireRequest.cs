namespace VideoEngines.Conformance;

/// <summary>A request whose body arrived whole.</summary>
public sealed record WireRequest(HttpMethod Method, Uri Address, string Body)
{
    /// <summary>Gets a value indicating whether it asks for a paid job.</summary>
    public bool IsSubmit { get; init; }

    /// <summary>Gets a value indicating whether it cancels a job.</summary>
    public bool IsCancel { get; init; }

    /// <summary>Gets a value indicating whether it is a step before a submit.</summary>
    public bool IsStep { get; init; }
}
