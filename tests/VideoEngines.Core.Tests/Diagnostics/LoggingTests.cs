using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Jobs;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Diagnostics;

public sealed class LoggingTests : IAsyncDisposable
{
    private const string Prompt = "canary-prompt-5d0b";
    private const string Key = "canary-key-77aa";

    private readonly AcmeApp _app = new();
    private readonly LogList _log = new();
    private readonly TestLedger _ledger = TestLedger.WithCredits("acme", 10m);
    private ServiceProvider? _services;

    [Fact]
    public void LogMethods_EventIdsAndNames_AreUsedOnce()
    {
        var events = typeof(VideoJobTracker).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .ToList();

        Assert.True(events.Count >= 15);
        Assert.Distinct(events.Select(static found => found.EventId));
        Assert.Distinct(events.Select(static found => found.EventName));
        Assert.All(events, static found => Assert.True(found.EventId > 0 && !string.IsNullOrEmpty(found.EventName)));
    }

    [Fact]
    public async Task WholeJob_Succeeds_IsTold()
    {
        await EngineOf().GenerateAsync(Prompt, new VideoSubmitOptions { Account = "acme" });

        Assert.Equal(["Accepted", "Ended"], OwnNames());
    }

    [Fact]
    public async Task Submit_Rejected_IsAWarning()
    {
        _app.Server.Submit = (400, """{"code":"bad"}""");

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => EngineOf().SubmitAsync(Prompt, new VideoSubmitOptions { Account = "acme" }));

        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Warning, Event.Name: "Rejected" } && entry.Text.Contains("bad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submit_OutcomeUnknown_IsAnError()
    {
        _app.Server.DropsSubmits = true;

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => EngineOf().SubmitAsync(Prompt, new VideoSubmitOptions { Account = "acme" }));

        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Error, Event.Name: "OutcomeUnknown" });
    }

    [Fact]
    public async Task GetStatus_UnlistedStatusManyTimes_IsToldOnce()
    {
        _app.Server.Status = (200, """{"state":"polishing"}""");
        var engine = EngineOf();
        var handle = await engine.SubmitAsync(Prompt, new VideoSubmitOptions { Account = "acme" });

        await engine.GetStatusAsync(handle);
        await engine.GetStatusAsync(handle);
        await engine.GetStatusesAsync([handle]);

        Assert.Single(_log.Entries, static entry => entry.Event.Name == "UnlistedStatus");
    }

    [Fact]
    public async Task GetStatus_LedgerAway_IsAnError()
    {
        var engine = EngineOf();
        var handle = await engine.SubmitAsync(Prompt, new VideoSubmitOptions { Account = "acme" });
        _ledger.FailWhile(true);

        await engine.GetStatusAsync(handle);

        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Error, Event.Name: "ObserveFailed" });
    }

    [Fact]
    public async Task EveryOutcome_AboveTrace_HoldsNeitherPromptNorKey()
    {
        await PlayEveryOutcomeAsync();

        Assert.Superset(new HashSet<string?> { "Accepted", "Rejected", "OutcomeUnknown", "Ended", "Routed" }, _log.Names.ToHashSet());
        Assert.All(_log.Entries.Where(static entry => entry.Level > LogLevel.Trace), static entry => Assert.DoesNotContain(Prompt, entry.Text, StringComparison.Ordinal));
        Assert.All(_log.Entries, static entry => Assert.DoesNotContain(Key, entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submit_AtTrace_TellsTheRequest()
    {
        await EngineOf().SubmitAsync(Prompt, new VideoSubmitOptions { Account = "acme" });

        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Trace, Event.Name: "Submitting" } && entry.Text.Contains(Prompt, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task PlayEveryOutcomeAsync()
    {
        const string echo = $$"""{"code":"bad","message":"{{Prompt}} {{Key}}"}""";
        EngineOf();
        var router = _services!.GetRequiredService<IVideoEngine>();
        var options = new VideoSubmitOptions { Account = "acme" };
        await router.GenerateAsync(Prompt, options);
        foreach (var status in new[] { 200, 302, 400, 401, 403, 404, 408, 500, 503 })
        {
            _app.Server.Submit = (status, echo);
            _app.Clock.Advance(TimeSpan.FromHours(1));
            await Record.ExceptionAsync(() => router.SubmitAsync(Prompt, options));
        }

        _app.Server.DropsSubmits = true;
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await Record.ExceptionAsync(() => router.SubmitAsync(Prompt, options));
        await Record.ExceptionAsync(() => router.SubmitAsync(Prompt, options with { MaxCost = VideoCost.Usd(0) }));
        _ledger.FailWhile(true);
        await Record.ExceptionAsync(() => router.SubmitAsync(Prompt, options));
    }

    private IVideoEngine EngineOf()
    {
        _app.AddAcme(static acme => acme.ApiKey = Key).Builder.AddCredits(credits => credits.UseLedger(_ledger));
        _app.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        _services = _app.Build();
        return _services.GetRequiredKeyedService<IVideoEngine>("acme/one");
    }

    private IEnumerable<string?> OwnNames() => _log.Names.Where(static name => name is not null && !name.Contains("Request", StringComparison.Ordinal) && !name.Contains("Handler", StringComparison.Ordinal));
}
