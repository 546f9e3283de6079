namespace VideoEngines.Abstractions.Tests.Errors;

public class VideoErrorTests
{
    private static readonly VideoJobHandle Handle = new() { EngineId = "kling/v3", AttemptId = "att-1" };
    private static readonly Exception Cause = new InvalidOperationException("cause");

    public static TheoryData<Type> ErrorTypes => [.. typeof(IVideoJobError).Assembly.GetExportedTypes().Where(t => typeof(Exception).IsAssignableFrom(t))];

    [Theory]
    [MemberData(nameof(ErrorTypes))]
    public void EveryError_Type_CarriesTheHandle(Type type) => Assert.True(typeof(IVideoJobError).IsAssignableFrom(type));

    [Fact]
    public void SubmitRejected_New_SaysNothingWasCharged()
    {
        var error = new VideoSubmitRejectedException("no", Cause) { Kind = VideoErrorKind.RateLimited, WasSent = true };

        Assert.False(error.WasCharged);
        Assert.Null(error.Handle);
        Assert.Equal((Cause, VideoErrorKind.RateLimited, true), (error.InnerException, error.Kind, error.WasSent));
    }

    [Fact]
    public void SubmitOutcomeUnknown_New_CarriesHandleAndEngine()
    {
        var error = new SubmitOutcomeUnknownException("?", Handle, Cause);

        Assert.Same(Handle, ((IVideoJobError)error).Handle);
        Assert.Equal(Handle.EngineId, error.EngineId);
        Assert.Null(error.WasCharged);
        Assert.Throws<ArgumentNullException>(() => new SubmitOutcomeUnknownException("?", null!));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", false)]
    [InlineData("0.01", true)]
    public void JobFailed_CostOfTheStatus_TellsWhetherItWasCharged(string? cost, bool? charged)
    {
        var status = new VideoJobStatus
        {
            State = VideoJobState.Failed,
            FailureKind = VideoErrorKind.ContentRefused,
            ProviderCode = "1301",
            Cost = cost is null ? null : VideoCost.Usd(decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture)),
        };

        var error = new VideoJobFailedException("failed", Handle, status);

        Assert.Equal((charged, VideoErrorKind.ContentRefused, "1301", "kling/v3"), (error.WasCharged, error.Kind, error.ProviderCode, error.EngineId?.ToString()));
        Assert.Same(Handle, error.Handle);
        Assert.Same(status, error.Status);
    }

    [Fact]
    public void JobFailed_StatusWithoutKind_IsUnknown() =>
        Assert.Equal(VideoErrorKind.Unknown, new VideoJobFailedException("x", Handle, new VideoJobStatus { State = VideoJobState.Cancelled }).Kind);

    [Fact]
    public void Timeout_New_IsATimeoutExceptionWithTheHandle()
    {
        TimeoutException error = new VideoJobTimeoutException("late", Handle, Cause);

        Assert.Same(Handle, Assert.IsAssignableFrom<IVideoJobError>(error).Handle);
        Assert.Same(Cause, error.InnerException);
        Assert.Throws<ArgumentNullException>(() => new VideoJobTimeoutException("late", null!));
    }

    [Fact]
    public void Canceled_New_IsACancellationWithTokenAndHandle()
    {
        using var source = new CancellationTokenSource();

        OperationCanceledException error = new VideoCanceledException("stopped", Handle, source.Token, Cause);

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Same(Handle, Assert.IsAssignableFrom<IVideoJobError>(error).Handle);
        Assert.Null(new VideoCanceledException("stopped", null, source.Token).Handle);
    }

    [Fact]
    public async Task Canceled_ThrownInATask_MakesTheTaskCancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var task = Task.Run(() => throw new VideoCanceledException("stopped", Handle, source.Token), source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(task.IsCanceled);
    }

    [Fact]
    public void Download_New_IsAVideoEngineException() => Assert.IsAssignableFrom<VideoEngineException>(new VideoDownloadException("x") { Handle = Handle });
}
