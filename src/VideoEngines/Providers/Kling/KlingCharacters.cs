using System.Globalization;

namespace VideoEngines.Providers.Kling;

/// <summary>Characters that are elements of Kling's library: they join the elements of the options, so that all of them are counted and named by the same rules. Pure.</summary>
internal static class KlingCharacters
{
    /// <exception cref="VideoSubmitRejectedException">The id of an element is no number above zero.</exception>
    public static KlingVideoOptions Join(SubmitInput input, KlingVideoOptions options) =>
        input.Request.Characters.Count == 0 ? options : options with { Elements = [.. options.Elements, .. input.Request.Characters.Select(character => ToElement(input, character))] };

    private static KlingElement ToElement(SubmitInput input, VideoCharacter character) =>
        long.TryParse(character.Elements.GetValueOrDefault(input.Facts.Offer.Host), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? new KlingElement { ElementId = id, Id = character.Name }
            : throw input.Invalid($"The element of the character {character.Name} has an id that is no number above zero with up to 64 bits. Set Elements[\"{input.Facts.Offer.Host}\"] to the id that Kling gave it.");
}
