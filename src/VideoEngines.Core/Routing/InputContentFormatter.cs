using System.Globalization;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>Says where the content of an input is not what it is declared to be.</summary>
internal static class InputContentFormatter
{
    public static ReasonText Format(EngineOffer offer, string name, BytesVideoMedia media)
    {
        var (content, declared) = (media.Content, media.Declared ?? new());
        return media.Mismatch switch
        {
            MediaMismatch.Type => Differs(offer, name, media.ContentType, content.ContentType!, "name the type that the file has"),
            MediaMismatch.DeclaredType => Differs(offer, name, declared.ContentType!, content.ContentType ?? media.ContentType, "name the type that the file has"),
            MediaMismatch.UnknownContent => ReasonFormatter.Say(
                $"the {name} is declared {media.ContentType}, but its content is no image, video or sound of a known type, so {offer.Id} does not get it; pass the file itself, unchanged",
                ("declared", media.ContentType)),
            MediaMismatch.Length => Wrong(offer, name, $"{declared.Length} bytes", $"{content.Length} bytes"),
            MediaMismatch.Size => Wrong(offer, name, Size(declared), Size(content)),
            MediaMismatch.Duration => Wrong(offer, name, ReasonFormatter.Seconds(declared.Duration!.Value), ReasonFormatter.Seconds(content.Duration!.Value)),
            MediaMismatch.FramesPerSecond => Wrong(offer, name, Rate(declared), Rate(content)),
            _ => Wrong(offer, name, Sound(declared), Sound(content)),
        };
    }

    private static ReasonText Wrong(EngineOffer offer, string name, string declared, string content) => Differs(offer, name, declared, content, "leave it out of the facts, for the content tells it");

    private static ReasonText Differs(EngineOffer offer, string name, string declared, string content, string change) => ReasonFormatter.Say(
        $"the {name} is declared {declared}, but its content is {content}, so {offer.Id} does not get it; {change}",
        ("declared", declared),
        ("content", content));

    private static string Size(MediaFacts facts) => string.Create(CultureInfo.InvariantCulture, $"{facts.Width?.ToString(CultureInfo.InvariantCulture) ?? "?"}x{facts.Height?.ToString(CultureInfo.InvariantCulture) ?? "?"}");

    private static string Rate(MediaFacts facts) => $"{ReasonFormatter.Number(facts.FramesPerSecond!.Value)} frames per second";

    private static string Sound(MediaFacts facts) => facts.HasAudio == true ? "with sound" : "silent";
}
