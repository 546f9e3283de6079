using System.Globalization;

namespace VideoEngines.Metering;

/// <summary>Pays for jobs out of a ledger: quote and hold before the submit, settle by what the job's status says.</summary>
/// <remarks>
/// Thread-safe and stateless: any process with the same ledger can go on. Every member may be called again after a crash; however many observers settle one attempt, it is charged once.
/// Only <see cref="ReserveAsync"/> and <see cref="GuardAsync"/> stand between a caller and a purchase; the other members record what happened and pass on errors of the ledger.
/// </remarks>
public sealed class CreditMeter
{
    private const int MaxTries = 8;

    private readonly CreditMeterOptions _options;

    /// <summary>Initializes the meter.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A pattern or the default account is not well-formed.</exception>
    public CreditMeter(ICreditLedger ledger, CreditMeterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Ledger = ledger;
        _options = options ?? new CreditMeterOptions();
        if (_options.DefaultAccount is { } account)
        {
            CreditAccounts.Validate(account);
        }

        foreach (var pattern in _options.OnUnknownFailureByEngine.Keys)
        {
            EngineScopes.Validate(pattern);
        }
    }

    /// <summary>Gets the ledger.</summary>
    public ICreditLedger Ledger { get; }

    /// <summary>Converts a quote by the present rate card.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="engine">The engine.</param>
    /// <returns>The quote in credits.</returns>
    /// <exception cref="VideoEngineException">The unit is not on the rate card (kind <see cref="VideoErrorKind.Configuration"/>).</exception>
    public CreditQuote Quote(VideoQuote quote, VideoEngineId engine) => _options.RateCard.Quote(quote, engine);

    /// <summary>Holds the most that an attempt can cost.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="account">The account that pays; <see langword="null"/> for the default account.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="quote">What the job is expected to cost.</param>
    /// <param name="jobKey">The caller's key of the job, for the statement.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The open hold.</returns>
    /// <exception cref="VideoEngineException">No account is named and there is no default, or the unit is not on the rate card (kind <see cref="VideoErrorKind.Configuration"/>).</exception>
    /// <exception cref="InsufficientCreditsException">The account has not enough.</exception>
    /// <exception cref="CreditConflictException">The attempt id was used with other content.</exception>
    public async ValueTask<CreditHold> ReserveAsync(
        string attemptId, string? account, VideoEngineId engine, VideoQuote quote, string? jobKey = null, CancellationToken cancellationToken = default)
    {
        var card = _options.RateCard;
        var credits = card.Quote(quote, engine);
        return await Ledger.ReserveAsync(
            new CreditReservation
            {
                AttemptId = attemptId,
                Account = account ?? _options.DefaultAccount ?? throw new VideoEngineException(
                    "Credits are on, but nobody pays: set VideoSubmitOptions.Account for this job, or CreditMeterOptions.DefaultAccount for all.")
                {
                    EngineId = engine,
                    Kind = VideoErrorKind.Configuration,
                },
                Amount = credits.High,
                Engine = engine,
                Quote = credits,
                RateCard = card,
                JobKey = jobKey,
                Lifetime = _options.HoldLifetime,
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that the submit is about to start. Send nothing unless this returns.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="evidence">What is about to be sent where; a note.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The guarded hold.</returns>
    /// <exception cref="CreditConflictException">The hold has expired or ended: do not send.</exception>
    public ValueTask<CreditHold> GuardAsync(string attemptId, string? evidence = null, CancellationToken cancellationToken = default) =>
        Ledger.GuardAsync(attemptId, evidence, cancellationToken);

    /// <summary>Gives the credits back because it is proven that no job exists; what paid steps before the submit have cost is charged.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="evidence">The proof.</param>
    /// <param name="preparationCost">What steps before the submit have cost; <see langword="null"/> (default) when there were none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see cref="VideoSettlement.Done"/>, or <see cref="VideoSettlement.NotMetered"/> for an attempt without hold.</returns>
    public async ValueTask<VideoSettlement> RejectAsync(string attemptId, string evidence, VideoCost? preparationCost = null, CancellationToken cancellationToken = default)
    {
        if (await Ledger.GetHoldAsync(attemptId, cancellationToken).ConfigureAwait(false) is not { } hold)
        {
            return VideoSettlement.NotMetered;
        }

        if (hold.IsEnded)
        {
            return VideoSettlement.Done;
        }

        if (preparationCost is { Amount: > 0 } cost)
        {
            var card = hold.Reservation.RateCard;
            var amount = (card.TryToUsd(cost, out _) ? card : _options.RateCard).ToCredits(cost, hold.Engine);
            await Ledger.CommitAsync(new CreditCommit { AttemptId = attemptId, Amount = amount, ProviderCost = cost, Evidence = evidence }, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await Ledger.ReleaseAsync(new CreditRelease { AttemptId = attemptId, Reason = "rejected", Evidence = evidence }, cancellationToken).ConfigureAwait(false);
        }

        return VideoSettlement.Done;
    }

    /// <summary>Notes that it is not known whether a job exists or how it ended; the credits stay held.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="evidence">What is known.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see cref="VideoSettlement.Pending"/>; <see cref="VideoSettlement.Done"/> when it has ended; <see cref="VideoSettlement.NotMetered"/> for an attempt without hold.</returns>
    public async ValueTask<VideoSettlement> SuspendAsync(string attemptId, string evidence, CancellationToken cancellationToken = default)
    {
        if (await Ledger.GetHoldAsync(attemptId, cancellationToken).ConfigureAwait(false) is not { } hold)
        {
            return VideoSettlement.NotMetered;
        }

        if (!hold.IsEnded)
        {
            hold = await SuspendAsync(hold, evidence, cancellationToken).ConfigureAwait(false);
        }

        return hold.IsEnded ? VideoSettlement.Done : VideoSettlement.Pending;
    }

    /// <summary>Does to the credits what a status says, by <see cref="SettlementRules"/> and the rate card frozen in the hold. A cost that differs from one told before is an adjustment.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="status">The status; one that is not terminal changes nothing.</param>
    /// <param name="billing">What the provider documents for jobs that fail or are cancelled.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the credits are settled; <see cref="VideoSettlement.NotMetered"/> for an attempt without hold.</returns>
    /// <exception cref="VideoEngineException">The provider told a cost in a unit that neither the frozen nor the present rate card knows (kind <see cref="VideoErrorKind.Configuration"/>).</exception>
    public async ValueTask<VideoSettlement> SettleAsync(string attemptId, VideoJobStatus status, FailureBilling billing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(status);
        for (var tries = 1; ; tries++)
        {
            if (await Ledger.GetHoldAsync(attemptId, cancellationToken).ConfigureAwait(false) is not { } hold)
            {
                return VideoSettlement.NotMetered;
            }

            var policy = EngineScopes.Choose(_options.OnUnknownFailureByEngine, hold.Engine, _options.OnUnknownFailure);
            var decision = SettlementRules.Decide(status, billing, policy);
            try
            {
                hold = await ApplyAsync(hold, status, decision, cancellationToken).ConfigureAwait(false);
                return hold.IsEnded ? VideoSettlement.Done : VideoSettlement.Pending;
            }
            catch (CreditConflictException) when (tries < MaxTries)
            {
                // Another observer moved the hold between our read and our move: look again and do what is left to do.
            }
        }
    }

    /// <summary>Reads what an account path can spend: the least that is available on any level that has ever been granted credits.</summary>
    /// <param name="account">The path; <see langword="null"/> for the default account.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The amount; zero when no level has grants, <see langword="null"/> when there is no account.</returns>
    public async ValueTask<CreditAmount?> GetAvailableAsync(string? account = null, CancellationToken cancellationToken = default)
    {
        account ??= _options.DefaultAccount;
        if (account is null)
        {
            return null;
        }

        CreditAmount? least = null;
        for (var end = account.IndexOf('/', StringComparison.Ordinal); ; end = account.IndexOf('/', end + 1))
        {
            var balance = await Ledger.GetBalanceAsync(end < 0 ? account : account[..end], cancellationToken).ConfigureAwait(false);
            if (balance.Granted.Micro > 0 && (least is null || balance.Available.Micro < least.Value.Micro))
            {
                least = balance.Available;
            }

            if (end < 0)
            {
                return least ?? CreditAmount.Zero;
            }
        }
    }

    internal decimal? TryToCredits(VideoCost cost) => _options.RateCard.TryToUsd(cost, out _) ? _options.RateCard.ToCredits(cost).ToCredits() : null;

    private static string Describe(VideoJobStatus status) => string.IsNullOrEmpty(status.RawStatus) ? $"status {status.State}" : $"status {status.State} ({status.RawStatus})";

    private ValueTask<CreditHold> ApplyAsync(CreditHold hold, VideoJobStatus status, SettlementDecision decision, CancellationToken cancellationToken) => decision.Action switch
    {
        SettlementAction.CommitActual => CommitActualAsync(hold, status, decision, cancellationToken),
        SettlementAction.CommitQuote when !hold.IsEnded || (hold.State == CreditHoldState.Released && status.State == VideoJobState.Succeeded) =>
            CommitAsync(hold, hold.Reservation.Quote.Expected, status, decision, cancellationToken),
        SettlementAction.Release or SettlementAction.ReleaseWithPossibleLoss when !hold.IsEnded => Ledger.ReleaseAsync(
            new CreditRelease
            {
                AttemptId = hold.AttemptId,
                Reason = status.State == VideoJobState.Cancelled ? "cancelled" : "failed",
                Evidence = Describe(status),
                PossibleProviderLoss = decision.Action == SettlementAction.ReleaseWithPossibleLoss ? hold.Reservation.Quote.Expected : CreditAmount.Zero,
                Flagged = decision.Flagged,
            },
            cancellationToken),
        SettlementAction.Suspend when !hold.IsEnded => SuspendAsync(hold, Describe(status), cancellationToken),
        _ => new ValueTask<CreditHold>(hold),
    };

    private async ValueTask<CreditHold> SuspendAsync(CreditHold hold, string evidence, CancellationToken cancellationToken)
    {
        if (hold.State == CreditHoldState.Open)
        {
            await Ledger.GuardAsync(hold.AttemptId, evidence, cancellationToken).ConfigureAwait(false);
        }

        return hold.State == CreditHoldState.Suspense ? hold : await Ledger.SuspendAsync(hold.AttemptId, evidence, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<CreditHold> CommitActualAsync(CreditHold hold, VideoJobStatus status, SettlementDecision decision, CancellationToken cancellationToken)
    {
        var cost = status.Cost!.Value;
        var card = hold.Reservation.RateCard;
        var amount = (card.TryToUsd(cost, out _) ? card : _options.RateCard).ToCredits(cost, hold.Engine);
        if (hold.State == CreditHoldState.Released && amount.Micro > 0)
        {
            return CommitAsync(hold, amount, status, decision, cancellationToken);
        }

        if (!hold.IsEnded)
        {
            return CommitAsync(hold, amount, status, decision, cancellationToken);
        }

        var isKnown = hold.State == CreditHoldState.Committed ? hold.Total == amount && !(hold.Flagged && hold.ProviderCost is null) : hold.Loss == amount;
        return isKnown
            ? new ValueTask<CreditHold>(hold)
            : Ledger.AdjustAsync(
                new CreditAdjustment
                {
                    // Observers of one change share the key, so it is corrected once; a later change has another number of adjustments before it.
                    Key = string.Create(CultureInfo.InvariantCulture, $"settle:{hold.Adjustments}:{amount.Micro}"),
                    AttemptId = hold.AttemptId,
                    NewTotal = amount,
                    Reason = $"the provider now tells {cost} ({Describe(status)})",
                    ProviderCost = cost,
                },
                cancellationToken);
    }

    private ValueTask<CreditHold> CommitAsync(CreditHold hold, CreditAmount amount, VideoJobStatus status, SettlementDecision decision, CancellationToken cancellationToken) =>
        Ledger.CommitAsync(
            new CreditCommit
            {
                AttemptId = hold.AttemptId,
                Amount = amount,
                ProviderCost = decision.Action == SettlementAction.CommitActual ? status.Cost : null,
                Evidence = Describe(status),
                Flagged = decision.Flagged,
            },
            cancellationToken);
}
