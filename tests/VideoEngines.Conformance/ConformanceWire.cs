namespace VideoEngines.Conformance;

/// <summary>How one provider answers, and how its engine is made. Error bodies quote <see cref="Prompt"/> and <see cref="Key"/>, as some servers do: none of it may come out of an exception.</summary>
public abstract class ConformanceWire
{
    /// <summary>The prompt of every request; appears nowhere by chance.</summary>
    public const string Prompt = "canary-prompt-a-paper-boat-4c1d";

    /// <summary>The API key of every engine.</summary>
    public const string Key = "canary-key-9e27";

    /// <summary>What <see cref="RateLimited"/> asks for: longer than a read waits by itself.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(37);

    public abstract VideoEngineId EngineId { get; }

    public abstract string JobId { get; }

    /// <summary>Gets a request that the engine takes, with a price in the shipped catalog.</summary>
    public virtual VideoRequest Request => new(Prompt) { Duration = TimeSpan.FromSeconds(5), Resolution = VideoResolution.P720 };

    /// <summary>Gets what the job costs: as the provider's statuses tell, or, in US dollars, as the catalog quotes it where they tell nothing.</summary>
    public abstract VideoCost Cost { get; }

    /// <summary>Gets whether the provider's statuses tell the cost.</summary>
    public virtual bool TellsCost => true;

    /// <summary>Gets how a job is known that has not started; another state only where the provider does not tell it apart.</summary>
    public virtual VideoJobState PendingState => VideoJobState.Queued;

    /// <summary>Gets what a refusal of content is known as; another kind only where the provider does not tell one.</summary>
    public virtual VideoErrorKind ModerationKind => VideoErrorKind.ContentRefused;

    /// <summary>Gets a catalog overlay that gives the engine a price, where the shipped catalog has none.</summary>
    public virtual string? Overlay => null;

    public abstract VideoCost OtherCost { get; }

    /// <summary>Gets the answer that names the job.</summary>
    public abstract WireReply Accepted { get; }

    /// <summary>Gets the answer to a request that the provider finds invalid.</summary>
    public abstract WireReply Rejected { get; }

    /// <summary>Gets the answer to too many requests, with <see cref="RetryAfter"/>; the same to submits and reads.</summary>
    public abstract WireReply RateLimited { get; }

    /// <summary>Gets the answer of a server with a fault.</summary>
    public abstract WireReply ServerError { get; }

    /// <summary>Gets the answer to a submit whose prompt the provider refuses; <see langword="null"/> when it says so in the job's status only.</summary>
    public abstract WireReply? ModeratedAtSubmit { get; }

    /// <summary>Gets the status of a job whose input the provider refuses; <see langword="null"/> when it says so at submit.</summary>
    public abstract WireReply? ModeratedInput { get; }

    /// <summary>Gets the answer to a cancel; <see langword="null"/> when there is no cancel.</summary>
    public abstract WireReply? Cancelled { get; }

    /// <summary>Gets the path of the submit's JSON member for the seed, e.g. <c>parameters.seed</c>; <see langword="null"/> when the engine has none.</summary>
    public abstract string? SeedMember { get; }

    /// <summary>Reads the seed out of a submit's body.</summary>
    public virtual long? ReadSeed(string body)
    {
        using var json = System.Text.Json.JsonDocument.Parse(body);
        return SeedMember!.Split('.').Aggregate(json.RootElement, static (parent, name) => parent.GetProperty(name)).GetInt64();
    }

    /// <summary>Gets the name of the engine's HttpClient in a container.</summary>
    public abstract string ClientName { get; }

    /// <summary>Gets whether a request asks for a paid job.</summary>
    public virtual bool IsSubmit(HttpRequestMessage request) => request.Method == HttpMethod.Post;

    /// <summary>Gets whether a request cancels a job.</summary>
    public virtual bool IsCancel(HttpRequestMessage request) => request.Method == HttpMethod.Delete;

    /// <summary>Says what a step before the submit is answered with; <see langword="null"/> (default) when the request is none.</summary>
    public virtual WireReply? Step(HttpRequestMessage request) => null;

    /// <summary>Gets what the steps before the submit cost, in USD at 1 credit each, whatever becomes of the submit; 0 (default) when they are free.</summary>
    public virtual decimal StepFeeUsd => 0;

    /// <summary>Says what a read of the job answers. Where a status takes two calls, <see cref="WireReply.Then"/> is the answer to the second.</summary>
    public abstract WireReply Status(StatusStep step);

    /// <summary>Gets whether a read asks for the second half of a status, where the addresses differ; <see langword="null"/> (default) when they do not, and the order tells.</summary>
    public virtual bool? IsSecondRead(HttpRequestMessage request) => null;

    /// <summary>Gets whether the provider can be asked for the job of an attempt.</summary>
    public abstract bool HasFind { get; }

    /// <summary>Says what a look-up answers; <see langword="null"/> when the address is not that of a look-up.</summary>
    /// <param name="address">The address that was asked, with the attempt in it.</param>
    /// <param name="shows">Whether the job is there to be seen.</param>
    public abstract WireReply? Find(Uri address, bool shows);

    /// <summary>Creates the engine with <see cref="Key"/>.</summary>
    public abstract IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock);

    /// <summary>Adds the provider with <see cref="Key"/>.</summary>
    public abstract void AddTo(IVideoEnginesBuilder builder);
}
