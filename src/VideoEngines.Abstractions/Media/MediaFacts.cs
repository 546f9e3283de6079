using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>What is known of a media file, declared by the caller or read from its content. A member that is <see langword="null"/> is not known.</summary>
/// <remarks>
/// Of media with bytes the content is read at once, and what it tells wins; facts that somebody declares besides complete it. Facts never count for the equality of requests. In JSON, facts are the
/// word of whoever wrote them, their basis included: a host that takes requests from others inspects again.
/// </remarks>
public sealed record MediaFacts
{
    /// <summary>Gets the media type, e.g. <c>image/png</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the size in bytes.</summary>
    public long? Length { get; init; }

    /// <summary>Gets the width in pixels, as displayed: after a rotation that the file asks for.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels, as displayed.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the length in time. In JSON: seconds as a number.</summary>
    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets the frames per second of a video, on average, rounded to thousandths.</summary>
    public decimal? FramesPerSecond { get; init; }

    /// <summary>Gets whether a video has a sound track.</summary>
    public bool? HasAudio { get; init; }

    /// <summary>Gets how the facts are known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MediaFactsBasis Basis { get; init; }

    /// <summary>Puts what was declared where an inspection told nothing.</summary>
    internal MediaFacts CompletedBy(MediaFacts? declared)
    {
        if (declared is null)
        {
            return this;
        }

        var isAsInspected = (ContentType is not null || declared.ContentType is null)
            && (Width is not null || declared.Width is null)
            && (Height is not null || declared.Height is null)
            && (Duration is not null || declared.Duration is null)
            && (FramesPerSecond is not null || declared.FramesPerSecond is null)
            && (HasAudio is not null || declared.HasAudio is null);
        return new()
        {
            ContentType = ContentType ?? declared.ContentType,
            Length = Length ?? declared.Length,
            Width = Width ?? declared.Width,
            Height = Height ?? declared.Height,
            Duration = Duration ?? declared.Duration,
            FramesPerSecond = FramesPerSecond ?? declared.FramesPerSecond,
            HasAudio = HasAudio ?? declared.HasAudio,
            Basis = isAsInspected ? Basis : MediaFactsBasis.Declared,
        };
    }
}
