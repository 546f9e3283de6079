using System.Globalization;

namespace VideoEngines.Testing;

/// <summary>One job on its way through its script. The engine's lock guards it.</summary>
internal sealed class FakeJobRun
{
    private readonly FakeJob _job;
    private readonly IReadOnlyList<FakeOutput> _outputs;
    private VideoJobStatus? _cancelled;
    private int _next;
    private int _readsToFail;
    private int _downloadsToFail;
    private bool _endWasRead;

    public FakeJobRun(FakeJob job, VideoJobHandle accepted)
    {
        _job = job;
        Accepted = accepted;
        _outputs = job.Outputs.Length > 0 ? job.Outputs : [.. Enumerable.Repeat(FakeOutput.Sample, Math.Max(accepted.ExpectedCount, 1))];
        _readsToFail = job.ReadsToFail;
        _downloadsToFail = job.DownloadsToFail;
    }

    /// <summary>Gets the handle with the provider's job id, whether or not the caller got it.</summary>
    public VideoJobHandle Accepted { get; }

    /// <summary>Gets a value indicating whether the script is over and its last status is no end: the reads would go on for ever.</summary>
    public bool IsStuck { get; private set; }

    public VideoFindResult Find() => _job switch
    {
        { FindOutcome: VideoFindOutcome.NotSupported } => VideoFindResult.NotSupported,
        { FindOutcome: VideoFindOutcome.Found, Submit: not FakeSubmitOutcome.Rejected } => VideoFindResult.Found(Accepted),
        _ => VideoFindResult.NotFound,
    };

    public VideoJobStatus Read(VideoJobHandle handle)
    {
        if (_readsToFail > 0)
        {
            _readsToFail--;
            throw new VideoEngineException("The fake was told to fail this read. The job is not affected; read again.")
            {
                EngineId = handle.EngineId,
                Kind = _job.ReadErrorKind,
                IsTransient = true,
                Handle = handle,
            };
        }

        if (handle.ProviderJobId is not null)
        {
            return Next();
        }

        if (Find().Outcome == VideoFindOutcome.Found)
        {
            return Next() with { ProviderJobId = Accepted.ProviderJobId };
        }

        IsStuck = true;
        return new VideoJobStatus { State = VideoJobState.Queued, RawStatus = "submit-outcome-unknown" };
    }

    public VideoCancelOutcome Cancel()
    {
        if (_job.CancelOutcome == VideoCancelOutcome.NotSupported)
        {
            return VideoCancelOutcome.NotSupported;
        }

        if (_endWasRead)
        {
            return VideoCancelOutcome.TooLate;
        }

        if (_job.CancelOutcome == VideoCancelOutcome.Cancelled)
        {
            _cancelled ??= new VideoJobStatus { State = VideoJobState.Cancelled, RawStatus = "cancelled" };
        }

        return _job.CancelOutcome;
    }

    public VideoContent Open(VideoJobHandle handle, VideoOutput output)
    {
        if (_downloadsToFail > 0)
        {
            _downloadsToFail--;
            throw new VideoDownloadException("The fake was told to fail this download. Open the output again.") { EngineId = handle.EngineId, Handle = handle };
        }

        if (output.Index < 0 || output.Index >= _outputs.Count)
        {
            throw new VideoDownloadException($"The job of the fake has no output {output.Index}, it has {_outputs.Count}. Add one with WithOutput.") { EngineId = handle.EngineId, Handle = handle };
        }

        var (bytes, contentType) = _outputs[output.Index];
        var copy = bytes.ToArray();
        return new VideoContent(new MemoryStream(copy, writable: false), contentType, copy.Length);
    }

    private VideoJobStatus Next()
    {
        var status = _cancelled ?? _job.Script[Math.Min(_next, _job.Script.Length - 1)];
        _next++;
        _endWasRead |= status.IsTerminal;
        IsStuck = !status.IsTerminal && _next >= _job.Script.Length;
        return status is { State: VideoJobState.Succeeded, Outputs.Count: 0 }
            ? status with { Outputs = [.. _outputs.Select(ToOutput)], Requested = status.Requested ?? Accepted.ExpectedCount }
            : status;
    }

    private VideoOutput ToOutput(FakeOutput output, int index) => new()
    {
        Index = index,
        Id = string.Create(CultureInfo.InvariantCulture, $"{Accepted.ProviderJobId}-{index}"),
        Uri = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://{Accepted.Host}/{Accepted.ProviderJobId}/{index}")),
        ContentType = output.ContentType,
        Duration = Accepted.ExpectedDuration,
    };
}
