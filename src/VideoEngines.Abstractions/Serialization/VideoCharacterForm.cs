using System.Text.Json;

namespace VideoEngines.Serialization;

/// <summary>The JSON form of a character.</summary>
internal sealed class VideoCharacterForm
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    public IReadOnlyList<VideoMedia>? ReferenceImages { get; set; }

    public long? Seed { get; set; }

    public IReadOnlyDictionary<string, string>? Elements { get; set; }

    public static VideoCharacterForm From(VideoCharacter character) => new()
    {
        Name = character.Name,
        Description = character.Description,
        ReferenceImages = VideoRequestForm.NullIfEmpty(character.ReferenceImages),
        Seed = character.Seed,
        Elements = character.Elements.Count == 0 ? null : character.Elements,
    };

    public VideoCharacter ToCharacter() => new()
    {
        Name = ReferenceName.IsValid(Name) ? Name : throw new JsonException($"The name of a character is {ReferenceName.Form}."),
        Description = Description,
        ReferenceImages = VideoRequestForm.WithoutNull(ReferenceImages, "referenceImages"),
        Seed = Seed,
        Elements = Elements is null ? EmptyMap<string>.Instance
            : Elements.Values.Contains(null!) ? throw new JsonException("elements contains null.")
            : Elements,
    };
}
