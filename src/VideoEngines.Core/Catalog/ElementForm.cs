namespace VideoEngines.Catalog;

/// <summary>What an element is made of.</summary>
public enum ElementForm
{
    /// <summary>It was made at the host before and has an id there, see <see cref="VideoCharacter.Elements"/>.</summary>
    Id = 0,

    /// <summary>It goes out as images with the request.</summary>
    Images = 1,
}
