using VideoEngines.Catalog;

namespace VideoEngines.Providers.Kling;

/// <summary>What mappers are given, out of the shipped catalog.</summary>
internal static class KlingInputs
{
    public static SubmitInput Of(VideoRequest request, VideoEngineId engine, string attemptId = "att-1")
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var account = new ProviderAccount("default", new Uri("https://kling.example"), null, ProviderAccount.TokenOf("key"));
        return new SubmitInput(request, request.Prompt, attemptId, account, facts, RequestGuard.Check(request, facts));
    }
}
