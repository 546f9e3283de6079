using System.Text.Json;
using BenchmarkDotNet.Attributes;
using VideoEngines.Benchmarks.Jobs;
using VideoEngines.Catalog;
using VideoEngines.Providers.Kling;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Benchmarks.Suites;

/// <summary>A request to the wire; the baseline only serialises what is already in the wire's form.</summary>
[MemoryDiagnoser]
public class MappingBenchmark
{
    private const string AttemptId = "att-019a9f3e5d1c7b3e8f00000000000000";

    private readonly VideoRequest _request = JobRequest.Create();
    private readonly SubmitInput _kling = Input(VideoEngineIds.KlingV3, JobRequest.Create());
    private readonly SubmitInput _runway = Input(VideoEngineIds.RunwayGen45, JobRequest.Create() with { AspectRatio = VideoAspectRatio.Landscape, GenerateAudio = null, Seed = 7 });

    [Benchmark(Baseline = true)]
    public int HandWritten() => JsonSerializer.SerializeToUtf8Bytes(
        new HandWrittenSubmit(_request.Prompt!.Text!, new HandWrittenSettings("720p", "1:1", JobRequest.Seconds, "off", false), new HandWrittenOptions(AttemptId)),
        HandWrittenJson.Default.HandWrittenSubmit).Length;

    [Benchmark]
    public int Kling() => KlingRequestMapper.Submit(_kling).Body.Length;

    [Benchmark]
    public int Runway() => RunwayRequestMapper.MapSubmit(_runway).Body.Length;

    [Benchmark]
    public string Fingerprint() => _request.Fingerprint;

    private static SubmitInput Input(VideoEngineId engine, VideoRequest request)
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var account = new ProviderAccount(ProviderOptions.DefaultAccount, new Uri("http://127.0.0.1:5080"), null, ProviderAccount.TokenOf("key"));
        return new SubmitInput(request, request.Prompt?.Text, AttemptId, account, facts, facts.Offer.Operations[request.EffectiveOperation]);
    }
}
