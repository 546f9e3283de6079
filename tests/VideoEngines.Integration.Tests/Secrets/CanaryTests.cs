using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Engines;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Providers.Kling;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Integration.Tests.Secrets;

/// <summary>Keys, prompts and signed addresses that are easy to recognise, and everything that an app leaves behind, searched for them.</summary>
public sealed class CanaryTests
{
    private const string KlingKey = "canary-key-of-kling-83150";
    private const string RunwayKey = "canary-key-of-runway-26917";
    private const string Token = "canary-heron-40772";
    private const string Prompt = "canary prompt about a heron";

    public static TheoryData<string, EmulatorFaultKind?> Cases { get; } = MakeCases();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task GenerateAsync_WhateverHappens_TellsNobodyTheSecrets(string provider, EmulatorFaultKind? fault)
    {
        using var ears = new Ears();
        await using var world = await World.StartAsync(before: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(ears)), everyEngine: true);
        var sample = EngineSamples.Of(provider).First();
        if (fault is { } kind)
        {
            world.Emulator.AddFault(new() { Kind = kind, Provider = provider });
        }

        var options = new VideoSubmitOptions { AttemptId = "canary-attempt", Engine = sample.Id };
        var request = sample.Create(Token);
        var plan = await world.Router.PlanAsync(request, options, world.Stop);
        var thrown = await Record.ExceptionAsync(async () =>
        {
            var video = await world.Router.GenerateAsync(request, options, cancellationToken: world.Stop);
            await video.SaveAsync(world.PathFor("video.mp4"), cancellationToken: world.Stop);
        });

        var job = await world.RecordOfAsync("canary-attempt");
        var entries = await world.Ledger.GetStatementAsync(World.Account, cancellationToken: world.Stop).ToListAsync(world.Stop);
        Assert.Contains(ears.Traces, static t => t.StartsWith("VideoEngines ", StringComparison.Ordinal));
        Assert.Contains(ears.Measurements, static m => m.StartsWith("VideoEngines ", StringComparison.Ordinal));
        Assert.Contains(ears.Logs, static l => l.Level == LogLevel.Trace && l.Text.Contains(Token, StringComparison.Ordinal));
        Assert.Contains("canary-attempt", Dump.Of(entries), StringComparison.Ordinal);

        string[] told =
        [
            .. ears.Logs.Where(static l => l.Level > LogLevel.Trace).Select(static l => l.Text), .. ears.Traces, .. ears.Measurements,
            $"{thrown}", plan.ToJson(), plan.ToTable(), plan.Describe(), Dump.Of(entries), $"{job.Handle} {job.Handle?.ToJson()}", $"{job} {job.Request}",
        ];
        AssertAbsent(told, EveryProvider.Key, Token, "/media/");
        // The request is stored with its prompt, a status has its outputs, Trace may show both; none of them ever holds a key.
        AssertAbsent([.. ears.Logs.Select(static l => l.Text), Dump.Of(job), Dump.Of(thrown)], EveryProvider.Key);
        AssertAbsent([.. world.Emulator.Requests.Select(static r => $"{r.Path}{r.Query}{r.Body}")], EveryProvider.Key);
    }

    [Fact]
    public async Task GenerateAsync_KeysTravelToTheApiOnly_NeverInAddressesNorWithDownloads()
    {
        using var ears = new Ears();
        await using var world = await StartAsync(ears);

        foreach (var engine in new[] { VideoEngineIds.KlingV3, VideoEngineIds.RunwayGen45 })
        {
            var video = await world.Router.GenerateAsync(Prompt, new VideoSubmitOptions { Engine = engine }, cancellationToken: world.Stop);
            await video.SaveAsync(world.PathFor("video.mp4"), cancellationToken: world.Stop);
        }

        var (downloads, calls) = world.Emulator.Requests.ToLookup(static r => r.Path.Contains("/media/", StringComparison.Ordinal)) is var split ? (split[true].ToList(), split[false].ToList()) : default;
        Assert.Equal(2, downloads.Count);
        Assert.All(downloads, static r => Assert.DoesNotContain("Authorization", r.Headers.Keys));
        Assert.All(calls, static r => Assert.Equal("Bearer ***", r.Headers["Authorization"]));
        AssertAbsent([.. world.Emulator.Requests.Select(static r => $"{r.Path}{r.Query}{r.Body}{Dump.Of(r.Headers)}")], KlingKey, RunwayKey);
    }

    [Theory]
    [InlineData("kling")]
    [InlineData("runway")]
    public async Task SubmitAsync_KeyThatTheProviderDoesNotKnow_IsNotRepeatedInTheError(string provider)
    {
        using var ears = new Ears();
        await using var world = await StartAsync(ears, emulator: static options => options.ApiKeys.Add("another key"));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => world.Router.SubmitAsync(
            Prompt, new VideoSubmitOptions { Engine = provider == "kling" ? VideoEngineIds.KlingV3 : VideoEngineIds.RunwayGen45 }, world.Stop));

        Assert.Equal(VideoErrorKind.Authentication, error.Kind);
        AssertAbsent([Dump.Of(error), $"{error}", .. ears.Logs.Where(static l => l.Level > LogLevel.Trace).Select(static l => l.Text)], KlingKey, RunwayKey, Prompt);
    }

    [Fact]
    public async Task Host_MalformedKey_IsNotRepeatedInTheError()
    {
        using var ears = new Ears();
        await using var world = await StartAsync(ears, configure: static builder => builder.Services.Configure<KlingOptions>(static options => options.ApiKey = $"{KlingKey} \n"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => world.Router.SubmitAsync(Prompt, cancellationToken: world.Stop));

        Assert.Contains("VideoEngines:Kling:ApiKey", error.Message, StringComparison.Ordinal);
        AssertAbsent([$"{error}"], KlingKey);
    }

    private static TheoryData<string, EmulatorFaultKind?> MakeCases()
    {
        EmulatorFaultKind?[] faults =
        [
            null, EmulatorFaultKind.LostAnswer, EmulatorFaultKind.SubmitError, EmulatorFaultKind.RateLimited, EmulatorFaultKind.PollUnauthorized, EmulatorFaultKind.MalformedJson,
            EmulatorFaultKind.UnknownStatus, EmulatorFaultKind.ModerationBefore, EmulatorFaultKind.ModerationAfter, EmulatorFaultKind.WrongTypeDownload, EmulatorFaultKind.RedirectPrivate,
            EmulatorFaultKind.ExpiredUrl, EmulatorFaultKind.TruncatedDownload,
        ];
        var cases = new TheoryData<string, EmulatorFaultKind?>();
        foreach (var provider in VideoEmulator.Providers)
        {
            foreach (var fault in faults.Where(fault => fault is null || VideoEmulator.FaultsOf(provider).Contains(fault.Value)))
            {
                cases.Add(provider, fault);
            }
        }

        return cases;
    }

    private static Task<World> StartAsync(Ears ears, Action<IVideoEnginesBuilder>? configure = null, Action<VideoEmulatorOptions>? emulator = null) => World.StartAsync(
        before: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(ears)),
        configure: builder =>
        {
            builder.Services.Configure<KlingOptions>(static options => options.ApiKey = KlingKey);
            builder.Services.Configure<RunwayOptions>(static options => options.ApiKey = RunwayKey);
            configure?.Invoke(builder);
        },
        emulator: emulator);

    private static void AssertAbsent(IReadOnlyCollection<string> texts, params string[] secrets)
    {
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.Ordinal));
        }
    }
}
