using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Conformance;

internal sealed class VertexWire(VideoEngineId engine, string wireModel, Func<GoogleOptions, HttpMessageHandler, TimeProvider, IVideoEngine> create) : VeoWire(engine, wireModel)
{
    public override string JobId => $"projects/acme/locations/us-central1/publishers/google/models/{WireModel}/operations/1f2e";

    public override string? SeedMember => "parameters.seed";

    public override string ClientName => "VideoEngines.vertex";

    protected override string Video => """ "videos":[{"bytesBase64Encoded":"AAAAHGZ0eXBpc29t","mimeType":"video/mp4"}] """;

    public override bool IsSubmit(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith(":predictLongRunning", StringComparison.Ordinal);

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => create(Set(new GoogleOptions()), handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddGoogle(static google => Set(google));

    protected override WireReply Done(string members) => WireReply.Ok($$$$"""{"name":"{{{{JobId}}}}","done":true,"response":{{{{{members}}}}}}""");

    private static GoogleOptions Set(GoogleOptions options)
    {
        options.Project = "acme";
        return options.UseToken(static _ => ValueTask.FromResult(Key));
    }
}
