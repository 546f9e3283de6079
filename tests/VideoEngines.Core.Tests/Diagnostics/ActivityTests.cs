using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Diagnostics;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Diagnostics;

/// <summary>What a host's tracing sees of a submit. Activities of other tests are told apart by their attempt.</summary>
public sealed class ActivityTests : IAsyncDisposable
{
    private readonly AcmeApp _app = new();
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ActivityListener _listener;
    private readonly VideoSubmitOptions _options = new() { AttemptId = "att-" + Guid.NewGuid().ToString("N") };
    private ServiceProvider? _services;

    public ActivityTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == VideoEnginesTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task Submit_Accepted_TellsTheJobInTheWordsOfOpenTelemetry()
    {
        var request = new VideoRequest("canary-prompt") { Duration = TimeSpan.FromSeconds(5), Seed = 7, GenerateAudio = true };

        await Start(FakeVideoEngine.Succeeds()).SubmitAsync(request, _options);

        var activity = Own();
        Assert.Equal(("generate_content one", ActivityKind.Client, ActivityStatusCode.Unset), (activity.DisplayName, activity.Kind, activity.Status));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["gen_ai.operation.name"] = "generate_content",
                ["gen_ai.output.type"] = "video",
                ["gen_ai.provider.name"] = "acme",
                ["gen_ai.request.model"] = "one",
                ["gen_ai.request.seed"] = 7L,
                ["gen_ai.response.id"] = "fake-1",
                ["videoengines.attempt.id"] = _options.AttemptId,
                ["videoengines.operation"] = "text-to-video",
                ["videoengines.video.duration"] = 5d,
                ["videoengines.video.audio"] = true,
            },
            activity.TagObjects.ToDictionary());
    }

    [Fact]
    public async Task Submit_Rejected_IsAnErrorWithItsKind()
    {
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Start(FakeVideoEngine.Rejects(VideoErrorKind.ContentRefused)).SubmitAsync("canary-prompt", _options));

        Assert.Equal((ActivityStatusCode.Error, "ContentRefused"), (Own().Status, Own().GetTagItem("error.type")));
    }

    [Fact]
    public async Task Submit_InsideAnotherActivity_IsItsChildAndTheHandleNamesIt()
    {
        using var parent = new Activity("host").Start();

        var handle = await Start(FakeVideoEngine.Succeeds()).SubmitAsync("canary-prompt", _options with { Traceparent = parent.Id });

        Assert.Equal((parent.SpanId, parent.Id), (Own().ParentSpanId, handle.Traceparent));
    }

    [Fact]
    public async Task Submit_AnyOutcome_NeverHoldsThePrompt()
    {
        await Start(FakeVideoEngine.Succeeds()).SubmitAsync("canary-prompt", _options);

        Assert.DoesNotContain(Own().TagObjects, static tag => tag.Value?.ToString()?.Contains("canary-prompt", StringComparison.Ordinal) == true);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    private IVideoEngine Start(FakeVideoEngine fake)
    {
        _services = _app.AddFake(fake.WithId("acme/one")).Build();
        return _services.GetRequiredKeyedService<IVideoEngine>("acme/one");
    }

    private Activity Own() => _stopped.Single(activity => Equals(activity.GetTagItem("videoengines.attempt.id"), _options.AttemptId));
}
