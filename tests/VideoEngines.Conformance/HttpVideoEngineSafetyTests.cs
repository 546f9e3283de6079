using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using VideoEngines.Testing;

namespace VideoEngines.Conformance;

/// <summary>What an engine over HTTP withstands in a host that means well: handlers that retry, logs that quote errors. Every HTTP engine's tests inherit this too.</summary>
public abstract class HttpVideoEngineSafetyTests
{
    private readonly ManualTimeProvider _clock = new() { AutoAdvance = true };

    protected abstract ConformanceWire Wire { get; }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SubmitAsync_RetryingHandlerBelow_BuysOnce(bool drops)
    {
        var server = new ConformanceServer(Wire, Wire.ServerError) { DropsSubmits = drops };

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Wire.Create(new RetryingHandler(server), _clock).SubmitAsync(Wire.Request));

        Assert.Equal(1, server.Submits);
    }

    public static TheoryData<string> HostsThatRetry => ["defaults", "by name", "filter before", "filter after", "primary"];

    [Theory]
    [MemberData(nameof(HostsThatRetry))]
    public async Task SubmitAsync_HostThatRetriesOnEveryClient_BuysOnce(string host)
    {
        var server = new ConformanceServer(Wire, Wire.ServerError);
        await using var services = CreateHost(host, server);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => EngineOf(services).SubmitAsync(Wire.Request));

        Assert.Equal(1, server.Submits);
    }

    [Theory]
    [MemberData(nameof(HostsThatRetry))]
    public async Task SubmitAsync_HostThatRetriesOnEveryClient_StillBuys(string host)
    {
        var server = new ConformanceServer(Wire, Wire.Accepted, Wire.Status(StatusStep.Succeeded));
        await using var services = CreateHost(host, server);

        var video = await EngineOf(services).GenerateAsync(Wire.Request);

        Assert.Equal((Wire.JobId, 1), (video.Handle.ProviderJobId, server.Submits));
    }

    [Fact]
    public async Task EveryVerb_WhateverFails_ErrorsHoldNeitherPromptNorKey()
    {
        var errors = new List<Exception>();
        foreach (var reply in new[] { Wire.Rejected, Wire.RateLimited, Wire.ModeratedAtSubmit ?? Wire.Rejected, Wire.ServerError, Echo(200), Echo(400), Echo(401), Echo(403), Echo(404), Echo(418), Echo(503) })
        {
            errors.Add(await CatchAsync(engine => engine.SubmitAsync(Wire.Request), new ConformanceServer(Wire, reply)));
            errors.Add(await CatchAsync(engine => engine.GetStatusAsync(Handle), new ConformanceServer(Wire, Wire.Accepted, reply)));
        }

        errors.Add(await CatchAsync(engine => engine.SubmitAsync(Wire.Request), new ConformanceServer(Wire, Wire.Accepted) { DropsSubmits = true }));
        errors.Add(await CatchAsync(engine => engine.GetStatusAsync(Handle), new ConformanceServer(Wire, Wire.Accepted) { DropsReads = true }));
        errors.Add(await CatchAsync(engine => engine.SubmitAsync(Wire.Request with { Duration = TimeSpan.FromHours(1) }), new ConformanceServer(Wire, Wire.Accepted)));
        errors.Add(await CatchAsync(engine => engine.SubmitAsync(Wire.Request, null, new CancellationToken(true)), new ConformanceServer(Wire, Wire.Accepted)));
        errors.Add(await CatchAsync(engine => engine.GenerateAsync(Wire.Request), new ConformanceServer(Wire, Wire.Accepted, Wire.Status(StatusStep.Failed))));
        errors.Add(await CatchAsync(engine => engine.GenerateAsync(Wire.Request), new ConformanceServer(Wire, Wire.Accepted, Wire.Status(StatusStep.Moderated))));

        Assert.Equal(28, errors.Count);
        Assert.All(errors, static error =>
        {
            Assert.DoesNotContain(ConformanceWire.Prompt, error.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(ConformanceWire.Key, error.ToString(), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task EveryVerb_WholeJob_KeyIsInNoAddressBodyOrHandle()
    {
        var server = new ConformanceServer(Wire, Wire.Accepted, Wire.Status(StatusStep.Running));
        var engine = Wire.Create(server, _clock);

        var handle = await engine.SubmitAsync(Wire.Request);
        await engine.GetStatusAsync(handle);
        await engine.CancelAsync(handle);
        await engine.FindAsync(handle);

        Assert.All(server.Requests, static request => Assert.DoesNotContain(ConformanceWire.Key, request.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(ConformanceWire.Key, handle.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(ConformanceWire.Prompt, handle.ToJson(), StringComparison.Ordinal);
    }

    private VideoJobHandle Handle => new() { EngineId = Wire.EngineId, AttemptId = "attempt-7", ProviderJobId = Wire.JobId, SubmittedAt = _clock.GetUtcNow() };

    private static WireReply Echo(int status) => new(
        status, $$"""{"error":"{{ConformanceWire.Prompt}}","message":"{{ConformanceWire.Key}}","id":{"{{ConformanceWire.Prompt}}":"{{ConformanceWire.Key}}"} }""");

    private async Task<Exception> CatchAsync(Func<IVideoEngine, Task> call, ConformanceServer server) =>
        await Record.ExceptionAsync(() => call(Wire.Create(server, _clock))) ?? throw new InvalidOperationException("Nothing was thrown, so the test shows nothing.");

    private IVideoEngine EngineOf(IServiceProvider services) => services.GetRequiredKeyedService<IVideoEngine>(Wire.EngineId.ToString());

    private ServiceProvider CreateHost(string host, ConformanceServer server)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddTransient<RetryingHandler>();
        if (host == "filter before")
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter, RetryingFilter>();
        }

        Wire.AddTo(services.AddVideoEngines());
        services.AddHttpClient(Wire.ClientName).ConfigurePrimaryHttpMessageHandler(() => host == "primary" ? new RetryingHandler(server) : server);
        switch (host)
        {
            case "defaults":
                services.ConfigureHttpClientDefaults(static client => client.AddHttpMessageHandler<RetryingHandler>());
                break;
            case "by name":
                services.AddHttpClient(Wire.ClientName).AddHttpMessageHandler<RetryingHandler>();
                break;
            case "filter after":
                // Runs after ours and adds its handler around our gate.
                services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, RetryingFilter>());
                break;
        }

        return services.BuildServiceProvider();
    }

    private sealed class RetryingFilter : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(new RetryingHandler());
        };
    }
}
