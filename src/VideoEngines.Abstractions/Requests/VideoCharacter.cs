using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>Somebody or something that is to look the same in many videos. Make it once, keep it, and put it into every request that shows it.</summary>
/// <remarks>
/// Each engine gets it by the best means that it has: an element made at the provider before (<see cref="Elements"/>), reference images, or the first image as start frame; always with the seed
/// (unless the request has one) and the description where the prompt mentions <c>@name</c>. What was done is told in the plan. Immutable.
/// </remarks>
public sealed record VideoCharacter
{
    /// <summary>Gets the name by which the prompt mentions the character: a letter, then letters, digits, <c>_</c> and <c>-</c>; at most 32 characters.</summary>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public required string Name
    {
        get;
        init => field = ReferenceName.IsValid(value) ? value : throw new ArgumentException($"The name of a character is {ReferenceName.Form}.", nameof(value));
    }

    /// <summary>Gets what it looks like, in words, e.g. <c>a girl of ten with red braids</c>.</summary>
    public string? Description { get; init; }

    /// <summary>Gets images of it, the most telling one first.</summary>
    public IReadOnlyList<VideoMedia> ReferenceImages { get; init => field = value ?? []; } = [];

    /// <summary>Gets the seed to reuse; a seed of the request wins.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets the ids of the character at hosts where it was registered, by host: at <c>kling</c> the id of an element, at <c>ark</c> that of an asset, which goes in as a reference image.</summary>
    public IReadOnlyDictionary<string, string> Elements { get; init => field = value ?? EmptyMap<string>.Instance; } = EmptyMap<string>.Instance;

    /// <summary>Returns how many images there are; never name or description.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"character with {ReferenceImages.Count} reference images");
}
