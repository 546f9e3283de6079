using System.Text.Json;
using BenchmarkDotNet.Attributes;
using VideoEngines.Benchmarks.Jobs;
using VideoEngines.Providers.Kling;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Benchmarks.Suites;

/// <summary>The answer to a poll, to a status; the baseline reads state and address only.</summary>
[MemoryDiagnoser]
public class StatusParsingBenchmark
{
    private readonly byte[] _klingAnswer =
        """
        {"code":0,"message":"SUCCEED","request_id":"0HN7A1","data":[{"id":"763201984570129384","status":"succeeded","message":"","external_id":"att-019a9f3e5d1c7b3e8f00000000000000",
        "create_time":1795312800000,"update_time":1795312860000,
        "outputs":[{"type":"video","id":"763201984570129385","url":"https://cdn.example.com/media/763201984570129384/token.mp4","watermark_url":"","duration":"5.0"}],
        "billing":[{"charge_type":"unit","package_type":"video","amount":"3.0"}]}]}
        """u8.ToArray();

    private readonly byte[] _runwayAnswer =
        """
        {"id":"17f20503-6c24-4c16-946b-35dbbce2af2f","createdAt":"2026-11-22T12:00:00.000Z","status":"SUCCEEDED","output":["https://cdn.example.com/media/17f20503/token.mp4"],"cost":{"credits":60}}
        """u8.ToArray();

    [Benchmark(Baseline = true)]
    public string HandWritten() => JsonSerializer.Deserialize(_klingAnswer, HandWrittenJson.Default.HandWrittenTasks)!.Data[0].Outputs[0].Url;

    [Benchmark]
    public int Kling() => KlingStatusMapper.Map(KlingStatusMapper.ReadTasks(_klingAnswer)![0]).Outputs.Count;

    [Benchmark]
    public int Runway() => RunwayStatusMapper.Map(_runwayAnswer, DateTimeOffset.UnixEpoch, null).Outputs.Count;
}
