using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Diagnostics;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Diagnostics;

/// <summary>What a host's metrics pipeline sees. Meters of other tests are told apart by their container.</summary>
public sealed class MetricsTests : IAsyncDisposable
{
    private readonly AcmeApp _app = new();
    private readonly MeterListener _listener = new();
    private readonly List<(string Name, double Value, Dictionary<string, object?> Tags)> _seen = [];
    private ServiceProvider? _services;

    [Fact]
    public async Task Submit_Accepted_RecordsItsDurationByModel()
    {
        await Start(FakeVideoEngine.Succeeds().WithId("acme/one").OnSubmit(_ => _app.Clock.Advance(TimeSpan.FromSeconds(2)))).SubmitAsync("a boat");

        var (_, value, tags) = Assert.Single(Of(VideoEnginesTelemetry.SubmitDuration));
        Assert.Equal(2, value);
        Assert.Equal(("acme", "one"), (tags["gen_ai.provider.name"], tags["gen_ai.request.model"]));
        Assert.DoesNotContain("error.type", tags.Keys);
    }

    [Fact]
    public async Task Submit_EngineAtAnotherHost_IsTaggedWithTheHost()
    {
        _app.Builder.ConfigureCatalog(static catalog => catalog.AddJson("""
            { "schemaVersion": 1, "version": "lab-1", "sources": { "H": { "title": "Host" } }, "offers": { "acme/one@lab": { "host": "lab", "dialect": "acme", "wireModelId": "one", "source": "H", "checked": "2026-11-22",
              "confidence": "high", "lifecycle": { "state": "live", "source": "H", "checked": "2026-11-22", "confidence": "high" } } } }
            """));

        await Start(FakeVideoEngine.Succeeds().WithId("acme/one@lab")).SubmitAsync("a boat");

        Assert.Equal(("lab", "one"), (Of(VideoEnginesTelemetry.SubmitDuration).Single().Tags["gen_ai.provider.name"], Of(VideoEnginesTelemetry.SubmitDuration).Single().Tags["gen_ai.request.model"]));
    }

    [Fact]
    public async Task Submit_Rejected_IsTaggedWithTheKind()
    {
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Start(FakeVideoEngine.Rejects(VideoErrorKind.RateLimited).WithId("acme/one")).SubmitAsync("a boat"));

        Assert.Equal("RateLimited", Assert.Single(Of(VideoEnginesTelemetry.SubmitDuration)).Tags["error.type"]);
        Assert.Empty(Of(VideoEnginesTelemetry.SubmitUnknown));
        Assert.Empty(Of(VideoEnginesTelemetry.JobActive));
    }

    [Fact]
    public async Task Submit_OutcomeUnknown_IsCounted()
    {
        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Start(FakeVideoEngine.SubmitUnknown().WithId("acme/one")).SubmitAsync("a boat"));

        Assert.Equal(1, Assert.Single(Of(VideoEnginesTelemetry.SubmitUnknown)).Value);
    }

    [Fact]
    public async Task WholeJob_Succeeds_IsActiveOnceAndEndsOnce()
    {
        var engine = Start(FakeVideoEngine.Succeeds().WithId("acme/one"));
        var handle = await engine.SubmitAsync("a boat");
        _app.Clock.Advance(TimeSpan.FromSeconds(90));
        await engine.WaitAsync(handle);
        await engine.GetStatusAsync(handle);

        Assert.Equal([1, -1], Of(VideoEnginesTelemetry.JobActive).Select(static seen => seen.Value));
        var ended = Assert.Single(Of(VideoEnginesTelemetry.JobDuration));
        Assert.Equal((90, "Succeeded"), (ended.Value, ended.Tags["videoengines.job.state"]));
    }

    [Fact]
    public async Task GetStatus_EachRead_IsCounted()
    {
        var engine = Start(FakeVideoEngine.Succeeds().WithId("acme/one").FailingReads(1));
        var handle = await engine.SubmitAsync("a boat");

        await Assert.ThrowsAsync<VideoEngineException>(() => engine.GetStatusAsync(handle));
        await engine.GetStatusAsync(handle);
        await engine.GetStatusesAsync([handle, handle]);

        var reads = Of(VideoEnginesTelemetry.PollAttempts).ToList();
        Assert.Equal([1, 1, 2], reads.Select(static seen => seen.Value));
        Assert.Equal(["Transport", null, null], reads.Select(static seen => seen.Tags.GetValueOrDefault("error.type")));
    }

    [Fact]
    public void EveryInstrument_Published_HasUnitAndDescription()
    {
        Start(FakeVideoEngine.Succeeds().WithId("acme/one"));
        var instruments = new List<Instrument>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => AddOwn(instruments, instrument) };
        listener.Start();

        Assert.Equal(5, instruments.Count);
        Assert.All(instruments, static instrument => Assert.False(string.IsNullOrEmpty(instrument.Unit) || string.IsNullOrEmpty(instrument.Description)));
        Assert.All(instruments, static instrument => Assert.StartsWith("videoengines.", instrument.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryMeasurement_WholeJob_HasOnlyTagsOfFewValues()
    {
        await Start(FakeVideoEngine.Succeeds().WithId("acme/one")).GenerateAsync("a boat");

        string[] allowed = ["gen_ai.provider.name", "gen_ai.request.model", "error.type", "videoengines.job.state"];
        Assert.NotEmpty(_seen);
        Assert.All(_seen, seen => Assert.Subset(allowed.ToHashSet(), seen.Tags.Keys.ToHashSet()));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    private IEnumerable<(string Name, double Value, Dictionary<string, object?> Tags)> Of(string name) => _seen.Where(seen => seen.Name == name);

    private IVideoEngine Start(FakeVideoEngine fake)
    {
        _services = _app.AddFake(fake).Build();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsOwn(instrument))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _seen.Add((instrument.Name, value, new(tags.ToArray()))));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _seen.Add((instrument.Name, value, new(tags.ToArray()))));
        _listener.Start();
        return _services.GetRequiredKeyedService<IVideoEngine>(fake.Id.ToString());
    }

    private bool IsOwn(Instrument instrument) =>
        instrument.Meter.Name == VideoEnginesTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, _services!.GetRequiredService<IMeterFactory>());

    private void AddOwn(List<Instrument> instruments, Instrument instrument)
    {
        if (IsOwn(instrument))
        {
            instruments.Add(instrument);
        }
    }
}
