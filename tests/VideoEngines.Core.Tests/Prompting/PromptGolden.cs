using System.Text;
using VideoEngines.Catalog;
using VideoEngines.Prompting;

namespace VideoEngines.Core.Tests.Prompting;

/// <summary>Writes what every engine is given for one request. Engines that are given the same stand together; the sentences of those that refuse say <c>{engine}</c> for their name.</summary>
internal static class PromptGolden
{
    public static string Write(VideoRequest request, bool adapts)
    {
        var sections = EngineCatalog.Default.Offers.OrderBy(static offer => offer.Id.ToString(), StringComparer.Ordinal)
            .Select(offer => (Id: offer.Id.ToString(), Text: Describe(request, offer, adapts)))
            .GroupBy(static section => section.Text, StringComparer.Ordinal)
            .OrderBy(static group => group.Key.StartsWith("refused", StringComparison.Ordinal))
            .ThenBy(static group => group.First().Id, StringComparer.Ordinal)
            .Select(static group => $"## {string.Join(", ", group.Select(static section => section.Id))}\n{group.Key}");
        return string.Join("\n", sections);
    }

    private static string Describe(VideoRequest request, EngineOffer offer, bool adapts)
    {
        var shaped = RequestShaper.Shape(request, offer, adapts);
        try
        {
            RequestGuard.Check(shaped, EngineFacts.Of(EngineCatalog.Default, offer.Id), DialectFields.All);
        }
        catch (VideoSubmitRejectedException refusal)
        {
            return $"refused: {refusal.Message.Replace(offer.Id.ToString(), "{engine}", StringComparison.Ordinal)}\n";
        }

        var rendered = shaped.ToRendered();
        var text = new StringBuilder().Append($"{shaped.Request.EffectiveOperation}, {rendered.Style}\n");
        foreach (var change in rendered.Changes)
        {
            text.Append($"- {change.Text}\n");
        }

        if (rendered.Camera.Count > 0)
        {
            text.Append($"camera: {string.Join(", ", rendered.Camera)}\n");
        }

        if (rendered.NegativePrompt is { } negative)
        {
            text.Append($"negative prompt: {negative}\n");
        }

        foreach (var line in (rendered.Text ?? string.Empty).Split('\n'))
        {
            text.Append(line.Length == 0 ? "|\n" : $"| {line}\n");
        }

        return text.ToString();
    }
}
