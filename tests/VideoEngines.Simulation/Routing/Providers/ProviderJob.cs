using VideoEngines.Metering;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Providers;

/// <summary>A job at a provider, with the bill. Its end is decided when it begins; a cancel can come first.</summary>
internal sealed class ProviderJob
{
    private readonly decimal _price;
    private bool _isCancelRequested;

    public ProviderJob(ProviderSubmit submit, string id, Dice dice)
    {
        Engine = submit.Engine;
        AttemptId = submit.AttemptId;
        Id = id;
        _price = submit.PriceUsd;
        EndsAt = submit.At + TimeSpan.FromSeconds(dice.Number(5, 600));
        State = dice.Weighted((70, VideoJobState.Succeeded), (25, VideoJobState.Failed), (3, VideoJobState.Cancelled), (2, VideoJobState.Expired));
        FailureKind = State == VideoJobState.Failed ? dice.Pick(VideoErrorKind.ProviderFault, VideoErrorKind.ContentRefused, VideoErrorKind.Unknown) : null;
        Discount = dice.Chance(30) ? dice.Number(1, 3) * 0.1m : 0;
        IsBilledInSecret = dice.Chance(50);
    }

    public EngineFacts Engine { get; }

    public string AttemptId { get; }

    public string Id { get; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>How it ends.</summary>
    public VideoJobState State { get; private set; }

    public VideoErrorKind? FailureKind { get; private set; }

    private decimal Discount { get; }

    /// <summary>Whether the provider bills an end for which it documents nothing and tells nothing.</summary>
    private bool IsBilledInSecret { get; }

    public bool HasEnded(DateTimeOffset now) => now >= EndsAt;

    /// <summary>What the provider tells of the cost once it has ended; null when it tells nothing.</summary>
    public decimal? ToldUsd => !Engine.TellsCost || State == VideoJobState.Expired ? null
        : State == VideoJobState.Succeeded ? _price * (1 - Discount)
        : Engine.Documented(State, FailureKind) switch
        {
            FailureBilling.Charged => _price,
            FailureBilling.Free => 0,
            _ => IsBilledInSecret ? _price * (1 - Discount) : 0,
        };

    /// <summary>What the provider has billed by now.</summary>
    public decimal BilledUsd(DateTimeOffset now) => !HasEnded(now)
        ? Engine.BillsAhead ? _price : 0
        : ToldUsd ?? (State == VideoJobState.Succeeded || State == VideoJobState.Expired ? _price : Engine.Documented(State, FailureKind) switch
        {
            FailureBilling.Charged => _price,
            FailureBilling.Free => 0,
            _ => IsBilledInSecret ? _price : 0,
        });

    public VideoCancelOutcome Cancel(DateTimeOffset now)
    {
        if (Engine.Cancel == VideoCancelOutcome.NotSupported)
        {
            return VideoCancelOutcome.NotSupported;
        }

        if (HasEnded(now))
        {
            return VideoCancelOutcome.TooLate;
        }

        if (Engine.Cancel == VideoCancelOutcome.Cancelled)
        {
            (EndsAt, State, FailureKind) = (now, VideoJobState.Cancelled, null);
            return VideoCancelOutcome.Cancelled;
        }

        // Asked for once, it comes a little later, unless the job is quicker.
        var later = now + TimeSpan.FromSeconds(20);
        if (!_isCancelRequested && later < EndsAt)
        {
            (EndsAt, State, FailureKind, _isCancelRequested) = (later, VideoJobState.Cancelled, null, true);
        }

        return VideoCancelOutcome.Requested;
    }

    public VideoJobStatus Read(DateTimeOffset now) => !HasEnded(now)
        ? new() { State = VideoJobState.Running, RawStatus = "running" }
        : new()
        {
            State = State,
            RawStatus = State.ToString(),
            FailureKind = FailureKind,
            Cost = ToldUsd is { } usd ? Engine.CostOf(usd) : null,
            Outputs = State == VideoJobState.Succeeded ? [new VideoOutput { Index = 0, Id = Id, Uri = new Uri("https://made-up.example/" + Id) }] : [],
        };
}
