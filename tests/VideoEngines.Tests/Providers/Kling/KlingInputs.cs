using VideoEngines.Prompting;
using VideoEngines.Catalog;

namespace VideoEngines.Providers.Kling;

/// <summary>What mappers are given, out of the shipped catalog.</summary>
internal static class KlingInputs
{
    public static SubmitInput Of(VideoRequest request, VideoEngineId engine, string attemptId = "att-1")
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var account = new ProviderAccount("default", new Uri("https://kling.example"), null, ProviderAccount.TokenOf("key"));
        var shaped = RequestShaper.Shape(request, facts.Offer, adapts: false);
        return new SubmitInput(shaped.Request, shaped.Prompt, attemptId, account, facts, RequestGuard.Check(shaped, facts, DialectFields.All));
    }
}
