namespace VideoEngines.Tests.Providers.ComfyUI;

/// <summary>Whatever is lost on the way, an attempt is one render at most (design record 14).</summary>
public sealed class ComfyUIResendTests
{
    private static readonly VideoSubmitOptions Attempt = new() { AttemptId = "att-1" };

    [Fact]
    public async Task Submit_AnswerLost_IsFoundAndNotSentAgain()
    {
        using var server = new FakeComfyUI(Fate.LoseAnswer);

        var handle = await server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt);

        Assert.Equal(handle.ExternalId, handle.ProviderJobId);
        Assert.Equal((1, 1), (server.Submits.Count, server.Renders));
    }

    [Fact]
    public async Task Submit_AnswerLostAndJobRunsAlready_IsFound()
    {
        using var server = new FakeComfyUI(Fate.LoseAnswer) { RunsAtOnce = true };

        Assert.NotNull((await server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt)).ProviderJobId);

        Assert.Equal((1, 1), (server.Submits.Count, server.Renders));
    }

    [Fact]
    public async Task Submit_RequestLost_IsSentOnceMoreTheSame()
    {
        using var server = new FakeComfyUI(Fate.LoseRequest, Fate.Accept);

        var handle = await server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt);

        Assert.Equal(handle.ExternalId, handle.ProviderJobId);
        Assert.Equal((2, 1), (server.Submits.Count, server.Renders));
        Assert.Equal(server.Submits[0], server.Submits[1]);
    }

    [Fact]
    public async Task Submit_SecondAnswerLostToo_IsFound()
    {
        using var server = new FakeComfyUI(Fate.LoseRequest, Fate.LoseAnswer);

        Assert.NotNull((await server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt)).ProviderJobId);

        Assert.Equal((2, 1), (server.Submits.Count, server.Renders));
    }

    [Fact]
    public async Task Submit_LostTwice_IsUnknownAndNeverSentAThirdTime()
    {
        using var server = new FakeComfyUI(Fate.LoseRequest, Fate.LoseRequest);

        var unknown = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt));

        Assert.Equal("att-1", unknown.Handle!.AttemptId);
        Assert.Equal((2, 0), (server.Submits.Count, server.Renders));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submit_FirstArrivesAfterAll_OneOfTheTwoIsTakenOut(bool runsAtOnce)
    {
        using var server = new FakeComfyUI(Fate.ArriveLate, Fate.Accept) { RunsAtOnce = runsAtOnce };

        var handle = await server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt);

        Assert.Equal((2, 1), (server.Submits.Count, server.Renders));
        Assert.Contains((await server.Engine().GetStatusAsync(handle)).State, new[] { VideoJobState.Queued, VideoJobState.Running });
    }

    [Fact]
    public async Task Submit_FirstArrivesLateAndSecondIsLost_IsFound()
    {
        using var server = new FakeComfyUI(Fate.ArriveLate, Fate.LoseRequest);

        Assert.NotNull((await server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt)).ProviderJobId);

        Assert.Equal((2, 1), (server.Submits.Count, server.Renders));
    }

    [Fact]
    public async Task Submit_SecondRefused_StaysUnknown()
    {
        using var server = new FakeComfyUI(Fate.LoseRequest, Fate.Refuse);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt));
    }

    [Fact]
    public async Task Submit_LookUpFails_IsUnknownAndNotSentAgain()
    {
        using var server = new FakeComfyUI(Fate.LoseRequest, Fate.Accept) { IsBlind = true };

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt));

        Assert.Equal((1, 0), (server.Submits.Count, server.Renders));
    }

    [Fact]
    public async Task Submit_OldServerAnswerLost_IsFoundByTheMark()
    {
        using var server = new FakeComfyUI(Fate.LoseAnswer) { IsOld = true };

        var handle = await server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt);

        Assert.Equal(server.Pending.Single()[1]!.GetValue<string>(), handle.ProviderJobId);
        Assert.NotEqual(handle.ExternalId, handle.ProviderJobId);
        Assert.Equal((1, 1), (server.Submits.Count, server.Renders));
    }

    [Fact]
    public async Task Submit_OldServerRequestLost_IsUnknownAndNotSentAgain()
    {
        using var server = new FakeComfyUI(Fate.LoseRequest, Fate.Accept) { IsOld = true };

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt));

        Assert.Equal((1, 0), (server.Submits.Count, server.Renders));
    }

    [Fact]
    public async Task Submit_Refused_IsNeitherLookedForNorSentAgain()
    {
        using var server = new FakeComfyUI(Fate.Refuse);

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt));

        Assert.Equal(["POST /prompt"], server.Calls);
    }

    [Fact]
    public async Task Submit_CancelledWhileTheAnswerIsLost_IsNotSentAgain()
    {
        using var source = new CancellationTokenSource();
        using var server = new FakeComfyUI(Fate.LoseRequest, Fate.Accept) { OnSubmit = source.Cancel };

        var cancelled = await Assert.ThrowsAsync<VideoCanceledException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request, Attempt, source.Token));

        Assert.NotNull(cancelled.Handle);
        Assert.Single(server.Submits);
    }

    [Fact]
    public async Task Submit_OtherAttempt_HasAnotherIdAndSeed()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine();

        var first = await engine.SubmitAsync(FakeComfyUI.Request, Attempt);
        var second = await engine.SubmitAsync(FakeComfyUI.Request, new VideoSubmitOptions { AttemptId = "att-2" });

        Assert.NotEqual(first.ProviderJobId, second.ProviderJobId);
        Assert.NotEqual(server.Submits[0], server.Submits[1]);
    }

    [Fact]
    public async Task Submit_JobOfSomebodyElse_IsNotTakenForOurs()
    {
        using var server = new FakeComfyUI(Fate.Accept, Fate.LoseRequest, Fate.Accept);
        var engine = server.Engine();
        var other = await engine.SubmitAsync(FakeComfyUI.Request, new VideoSubmitOptions { AttemptId = "att-0" });

        var handle = await engine.SubmitAsync(FakeComfyUI.Request, Attempt);

        Assert.NotEqual(other.ProviderJobId, handle.ProviderJobId);
        Assert.Equal((3, 2), (server.Submits.Count, server.Renders));
    }
}
