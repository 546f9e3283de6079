using Microsoft.Extensions.Logging;
using VideoEngines.Catalog;
using VideoEngines.Jobs;

namespace VideoEngines.Metering;

/// <summary>Holds credits before a submit and guards them; from then on only knowledge about the job moves them.</summary>
internal sealed partial class MeteringVideoEngine : DelegatingVideoEngine
{
    private readonly VideoEngineId _engineId;
    private readonly EngineCatalog _catalog;
    private readonly CreditMeter _meter;
    private readonly ILogger<MeteringVideoEngine> _logger;

    public MeteringVideoEngine(IVideoEngine innerEngine, VideoEngineId engineId, EngineCatalog catalog, CreditMeter meter, ILogger<MeteringVideoEngine> logger)
        : base(innerEngine)
    {
        _engineId = engineId;
        _catalog = catalog;
        _meter = meter;
        _logger = logger;
    }

    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var attempt = options?.AttemptId ?? throw new InvalidOperationException("The recording layer sets the attempt id; metering works below it only.");
        await HoldAsync(attempt, request, options, cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (SubmitOutcome.Of(exception).Kind == SubmitOutcome.Kinds.Unknown)
        {
            await SuspendAsync(attempt, exception).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Nothing has been sent when this fails, so every error of it is a refusal.</summary>
    private async Task HoldAsync(string attempt, VideoRequest request, VideoSubmitOptions options, CancellationToken cancellationToken)
    {
        var quote = Quote(request, options.Adapt);
        if (options.MaxCost is { } limit)
        {
            ThrowIfAbove(limit, quote);
        }

        try
        {
            await _meter.ReserveAsync(attempt, options.Account, _engineId, quote, options.JobKey, cancellationToken).ConfigureAwait(false);
            await _meter.GuardAsync(attempt, "submit started", cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw SubmitErrors.NothingSent(cancellationToken, exception);
        }
        catch (Exception exception) when (SubmitOutcome.Of(exception).Kind != SubmitOutcome.Kinds.Rejected)
        {
            var known = exception as VideoEngineException;
            throw new VideoSubmitRejectedException(
                known?.Message ?? $"The credits for {_engineId} could not be held ({exception.GetType().Name}), so nothing was sent. Check the credit ledger.", exception)
            {
                EngineId = _engineId,
                Kind = known?.Kind ?? VideoErrorKind.Configuration,
                IsTransient = known is null,
            };
        }
    }

    private VideoQuote Quote(VideoRequest request, bool adapts)
    {
        if (!_catalog.TryGetOffer(_engineId, out var offer))
        {
            throw Refused($"The catalog has no engine {_engineId}, so it has no price. Add it with an overlay (ConfigureCatalog).");
        }

        return PriceQuoter.TryQuote(offer, request, adapts) ?? throw Refused($"The catalog has no price of {_engineId} for this request. Add one under offers/{_engineId}/prices with an overlay (ConfigureCatalog).");
    }

    private void ThrowIfAbove(VideoCost limit, VideoQuote quote)
    {
        if (_catalog.ToUsd(limit) is not { } most || _catalog.ToUsd(quote.High) is not { } price)
        {
            throw Refused($"The limit of {limit} cannot be compared with the price in {quote.High.Unit}. Give MaxCost in USD.");
        }

        if (price > most)
        {
            throw Refused($"The job may cost {VideoCost.Usd(price)}, above the limit of {limit}. Raise MaxCost, or ask for less.");
        }
    }

    private VideoSubmitRejectedException Refused(string message) => new(message) { EngineId = _engineId, Kind = VideoErrorKind.Configuration };

    private async Task SuspendAsync(string attempt, Exception exception)
    {
        try
        {
            await _meter.SuspendAsync(attempt, $"submit without answer: {exception.GetType().Name}", CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The hold stays guarded, which keeps the credits just as well.
            LogSuspendFailed(failure, attempt);
        }
    }

    [LoggerMessage(200, LogLevel.Error, "The hold of attempt {AttemptId} could not be put in suspense; it stays guarded", EventName = "SuspendFailed")]
    private partial void LogSuspendFailed(Exception exception, string attemptId);
}
