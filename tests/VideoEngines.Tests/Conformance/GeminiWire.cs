using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Conformance;

internal sealed class GeminiWire(VideoEngineId engine, string wireModel) : VeoWire(engine, wireModel)
{
    public override string JobId => $"models/{WireModel}/operations/op1";

    // Google's SDK refuses a seed here.
    public override string? SeedMember => null;

    public override string ClientName => "VideoEngines.gemini";

    protected override string Video => """ "generatedSamples":[{"video":{"uri":"https://generativelanguage.googleapis.com/v1beta/files/abc:download?alt=media"}}] """;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => new GeminiVideoEngine(EngineId, new GeminiOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddGemini(static gemini => gemini.ApiKey = Key);

    protected override WireReply Done(string members) => WireReply.Ok($$$$"""{"name":"{{{{JobId}}}}","done":true,"response":{"generateVideoResponse":{{{{{members}}}}}}}""");
}
