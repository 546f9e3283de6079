namespace VideoEngines.Conformance;

/// <summary>What every engine does that is reached over HTTP: at most one paid request per submit, whatever the far side answers, and nothing secret in an error.</summary>
public abstract class HttpVideoEngineConformanceTests : VideoEngineConformanceTests
{
    protected abstract ConformanceWire Wire { get; }

    protected override VideoRequest Request => Wire.Request;

    [Fact]
    public async Task SubmitAsync_Accepted_IsOnePaidRequest()
    {
        var server = Server(Wire.Accepted);

        await Wire.Create(server, Clock).SubmitAsync(Request);

        Assert.Equal((1, 0), (server.Submits, server.Reads));
    }

    [Fact]
    public async Task SubmitAsync_Rejected_SendsNothingElse()
    {
        var server = Server(Wire.Rejected);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Wire.Create(server, Clock).SubmitAsync(Request));

        Assert.True(error.WasSent);
        Assert.Equal((1, 0), (server.Submits, server.Reads));
    }

    public static TheoryData<int, string> AnswersThatProveNothing => new()
    {
        { 500, """{"error":"fault"}""" },
        { 502, "<html>bad gateway</html>" },
        { 503, string.Empty },
        { 504, "{" },
        { 408, """{"error":"timeout"}""" },
        { 200, string.Empty },
        { 200, """{"id":""" },
        { 200, "<html>sign in</html>" },
        { 200, "{}" },
        { 200, "null" },
        { 200, "[]" },
        { 302, string.Empty },
    };

    [Theory]
    [MemberData(nameof(AnswersThatProveNothing))]
    public async Task SubmitAsync_AnswerThatProvesNothing_IsUnknownAndNotSentAgain(int status, string body)
    {
        var server = Server(new WireReply(status, body));

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Wire.Create(server, Clock).SubmitAsync(Request));

        Assert.Equal(Wire.EngineId, error.Handle!.EngineId);
        Assert.Null(error.Handle.ProviderJobId);
        Assert.Equal(1, server.Submits);
    }

    [Fact]
    public async Task SubmitAsync_ServerError_IsUnknownAndNotSentAgain()
    {
        var server = Server(Wire.ServerError);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Wire.Create(server, Clock).SubmitAsync(Request));

        Assert.Equal(1, server.Submits);
    }

    [Fact]
    public async Task SubmitAsync_ConnectionDroppedAfterTheBody_IsUnknownAndNotSentAgain()
    {
        var server = Server(Wire.Accepted);
        server.DropsSubmits = true;

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Wire.Create(server, Clock).SubmitAsync(Request));

        Assert.Equal(VideoErrorKind.Transport, error.Kind);
        Assert.Equal(1, server.Submits);
    }

    [Fact]
    public async Task SubmitAsync_NoConnection_IsRejected()
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Wire.Create(new UnreachableHandler(), Clock).SubmitAsync(Request));

        Assert.Equal((VideoErrorKind.Transport, true, false), (error.Kind, error.IsTransient, error.WasSent));
    }

    [Fact]
    public async Task SubmitAsync_TokenCancelledWhileTheAnswerIsAwaited_TellsTheJob()
    {
        using var source = new CancellationTokenSource();
        var server = Server(Wire.Accepted);
        server.OnSubmit = source.Cancel;

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => Wire.Create(server, Clock).SubmitAsync(Request, null, source.Token));

        Assert.Equal(Wire.JobId, error.Handle!.ProviderJobId);
        Assert.Equal(1, server.Submits);
    }

    [Fact]
    public async Task SubmitAsync_InputModerated_IsARefusalOfContent()
    {
        var server = Server(Wire.ModeratedAtSubmit ?? Wire.Accepted, Wire.ModeratedInput ?? Wire.Status(StatusStep.Running));

        Assert.Equal(Wire.ModerationKind, await InputRefusalAsync(Wire.Create(server, Clock)));
    }

    [Fact]
    public async Task SubmitAsync_SeedZero_ArrivesOrIsRefusedBeforeAnythingIsSent()
    {
        var server = Server(Wire.Accepted);
        var submit = () => Wire.Create(server, Clock).SubmitAsync(Request with { Seed = 0 });

        if (Wire.SeedMember is not null)
        {
            await submit();
            Assert.Equal(0, Wire.ReadSeed(server.Requests.Single(static request => request.IsSubmit).Body));
        }
        else
        {
            var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(submit);
            Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
            Assert.Contains("Seed", error.Message, StringComparison.Ordinal);
            Assert.Empty(server.Requests);
        }
    }

    [Fact]
    public async Task SubmitAsync_CultureWithCommas_SendsTheSame()
    {
        var options = new VideoSubmitOptions { AttemptId = "attempt-7" };
        var plain = Server(Wire.Accepted);
        await Wire.Create(plain, Clock).SubmitAsync(Request, options);
        var odd = Server(Wire.Accepted);

        using (new CommaCulture())
        {
            await Wire.Create(odd, Clock).SubmitAsync(Request, options);
        }

        Assert.Equal(plain.Requests, odd.Requests);
    }

    [Fact]
    public async Task GetStatusAsync_CultureWithCommas_ReadsTheSame()
    {
        var engine = Wire.Create(Server(Wire.Accepted, Wire.Status(StatusStep.Succeeded)), Clock);
        var handle = await engine.SubmitAsync(Request);

        using var culture = new CommaCulture();
        var status = await engine.GetStatusAsync(handle);

        Assert.Equal(Wire.TellsCost ? Wire.Cost : null, status.Cost);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("<html>sign in</html>")]
    public async Task GetStatusAsync_NotTheDocumentedJson_IsTransient(string body)
    {
        var error = await FailReadAsync(WireReply.Ok(body));

        Assert.Equal((VideoErrorKind.Transport, true, Wire.JobId), (error.Kind, error.IsTransient, error.Handle!.ProviderJobId));
    }

    [Fact]
    public async Task GetStatusAsync_ServerError_IsTransient()
    {
        var error = await FailReadAsync(Wire.ServerError);

        Assert.Equal((VideoErrorKind.ProviderFault, true, Wire.JobId), (error.Kind, error.IsTransient, error.Handle!.ProviderJobId));
    }

    [Fact]
    public async Task GetStatusAsync_RateLimited_TellsHowLongToWait()
    {
        var error = await FailReadAsync(Wire.RateLimited);

        Assert.Equal((VideoErrorKind.RateLimited, true, ConformanceWire.RetryAfter), (error.Kind, error.IsTransient, error.RetryAfter));
    }

    [Fact]
    public async Task GetStatusAsync_ConnectionDropped_IsTransient()
    {
        var server = Server(Wire.Accepted);
        server.DropsReads = true;
        var engine = Wire.Create(server, Clock);
        var handle = await engine.SubmitAsync(Request);

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => engine.GetStatusAsync(handle));

        Assert.Equal((VideoErrorKind.Transport, true), (error.Kind, error.IsTransient));
    }

    [Fact]
    public async Task GetStatusAsync_OneServerError_IsReadAgainByItself()
    {
        var engine = Wire.Create(Server(Wire.Accepted, Wire.ServerError, Wire.Status(StatusStep.Succeeded)), Clock);

        var status = await engine.GetStatusAsync(await engine.SubmitAsync(Request));

        Assert.Equal(VideoJobState.Succeeded, status.State);
    }

    [Fact]
    public async Task GetStatusAsync_AnyNumberOfReads_SendsNoPaidRequest()
    {
        var server = Server(Wire.Accepted);
        var engine = Wire.Create(server, Clock);
        var handle = await engine.SubmitAsync(Request);

        await engine.GetStatusAsync(handle);
        await engine.GetStatusAsync(handle);

        Assert.Equal((1, 2), (server.Submits, server.Reads));
    }

    [Fact]
    public async Task CancelAsync_RunningJob_SendsOneCancelOrNothing()
    {
        var server = Server(Wire.Accepted);
        var engine = Wire.Create(server, Clock);

        await engine.CancelAsync(await engine.SubmitAsync(Request));

        Assert.Equal(Wire.Cancelled is null ? 0 : 1, server.Cancels);
        Assert.Equal(1, server.Submits);
    }

    [Fact]
    public async Task CancelAsync_EndedJob_SendsNoCancel()
    {
        var server = Server(Wire.Accepted, Wire.Status(StatusStep.Succeeded));
        var engine = Wire.Create(server, Clock);

        await engine.CancelAsync(await engine.SubmitAsync(Request));

        Assert.Equal(0, server.Cancels);
    }

    [Fact]
    public async Task FindAsync_AnswerLost_FindsTheJobWhereTheProviderCan()
    {
        var server = Server(Wire.Accepted);
        server.DropsSubmits = true;
        var engine = Wire.Create(server, Clock);
        var lost = (await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => engine.SubmitAsync(Request))).Handle!;

        var before = await engine.FindAsync(lost);
        server.IsRevealed = true;
        var after = await engine.FindAsync(lost);

        Assert.Equal(Wire.HasFind ? VideoFindOutcome.NotFound : VideoFindOutcome.NotSupported, before.Outcome);
        Assert.Equal((Wire.HasFind ? VideoFindOutcome.Found : VideoFindOutcome.NotSupported, Wire.HasFind ? Wire.JobId : null), (after.Outcome, after.Handle?.ProviderJobId));
    }

    protected override ConformanceProvider CreateProvider(SubmitStep submit, params StatusStep[] statuses) => new WireProvider(Wire, submit, statuses);

    private ConformanceServer Server(WireReply submit, params WireReply[] statuses) => new(Wire, submit, statuses.Length == 0 ? [Wire.Status(StatusStep.Running)] : statuses);

    private async Task<VideoErrorKind?> InputRefusalAsync(IVideoEngine engine)
    {
        try
        {
            return (await engine.GetStatusAsync(await engine.SubmitAsync(Request))).FailureKind;
        }
        catch (VideoSubmitRejectedException exception)
        {
            return exception.Kind;
        }
    }

    private async Task<VideoEngineException> FailReadAsync(WireReply reply)
    {
        var engine = Wire.Create(Server(Wire.Accepted, reply), Clock);
        var handle = await engine.SubmitAsync(Request);
        return await Assert.ThrowsAsync<VideoEngineException>(() => engine.GetStatusAsync(handle));
    }

    private sealed class UnreachableHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused.");
    }
}
