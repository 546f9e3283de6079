using System.Globalization;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Providers;

/// <summary>The far side of all engines: decides what becomes of submits, keeps jobs and bills. Outlives the host, as providers do.</summary>
internal sealed class SimulatedProviders(Dice dice, TimeProvider clock)
{
    private readonly Dictionary<VideoEngineId, Weather> _weather = [];
    private readonly Dictionary<string, ProviderJob> _jobs = new(StringComparer.Ordinal);

    /// <summary>Whether nothing goes wrong any more.</summary>
    public bool IsCalm { get; set; }

    public IReadOnlyCollection<ProviderJob> Jobs => _jobs.Values;

    public ProviderJob? Find(string id) => _jobs.GetValueOrDefault(id);

    public ProviderJob? JobOf(string attemptId) => _jobs.Values.FirstOrDefault(job => job.AttemptId == attemptId);

    public void Change(VideoEngineId engine, Weather weather) => _weather[engine] = weather;

    public ProviderSubmit Receive(EngineFacts engine, VideoRequest request, VideoSubmitOptions options)
    {
        var weather = IsCalm ? Weather.Fair : _weather.GetValueOrDefault(engine.Id);
        var fate = Fate(weather);
        var kind = fate == SubmitFate.Refuse ? Kind(weather) : VideoErrorKind.ProviderFault;
        var isBusy = kind is VideoErrorKind.RateLimited or VideoErrorKind.ConcurrencyLimited or VideoErrorKind.ProviderFault;
        var submit = new ProviderSubmit
        {
            JobNumber = SimulatedJob.NumberOf(request),
            Engine = engine,
            AttemptId = options.AttemptId ?? string.Empty,
            Request = request,
            Options = options,
            At = clock.GetUtcNow(),
            Fate = fate,
            IsSlow = !IsCalm && dice.Chance(weather == Weather.Slow ? 90 : 15),
            RefusedAs = kind,
            RetryAfter = fate != SubmitFate.Accept && isBusy && dice.Chance(weather == Weather.Throttled ? 90 : 30) ? TimeSpan.FromSeconds(dice.Number(1, 240)) : null,
            PreparationUsd = fate == SubmitFate.Refuse && dice.Chance(15) ? Math.Round(engine.UsdOf(request) / 5, 4) : 0,
            LossForm = dice.Number(0, 3),
        };
        if (fate is SubmitFate.Accept or SubmitFate.LoseAccepted)
        {
            submit.Job = new ProviderJob(submit, string.Create(CultureInfo.InvariantCulture, $"p-{_jobs.Count + 1}"), dice);
            _jobs.Add(submit.Job.Id, submit.Job);
        }

        return submit;
    }

    /// <summary>Why a read has no answer now; null when it has one.</summary>
    public VideoErrorKind? ReadFault(EngineFacts engine) => IsCalm ? null : _weather.GetValueOrDefault(engine.Id) switch
    {
        Weather.Outage => dice.Chance(70) ? VideoErrorKind.ProviderFault : null,
        Weather.KeyRefused => dice.Chance(80) ? VideoErrorKind.Authentication : null,
        Weather.Throttled => dice.Chance(40) ? VideoErrorKind.RateLimited : null,
        _ => dice.Chance(5) ? VideoErrorKind.Transport : null,
    };

    private SubmitFate Fate(Weather weather) => weather switch
    {
        Weather.Outage => dice.Weighted((70, SubmitFate.Refuse), (15, SubmitFate.LoseNothing), (10, SubmitFate.LoseAccepted), (5, SubmitFate.Accept)),
        Weather.Throttled or Weather.KeyRefused or Weather.Picky => dice.Weighted((80, SubmitFate.Refuse), (20, SubmitFate.Accept)),
        Weather.LosesAnswers => dice.Weighted((40, SubmitFate.LoseAccepted), (30, SubmitFate.LoseNothing), (30, SubmitFate.Accept)),
        _ => IsCalm ? SubmitFate.Accept : dice.Weighted((88, SubmitFate.Accept), (8, SubmitFate.Refuse), (2, SubmitFate.LoseAccepted), (2, SubmitFate.LoseNothing)),
    };

    private VideoErrorKind Kind(Weather weather) => weather switch
    {
        Weather.Outage => dice.Pick(VideoErrorKind.ProviderFault, VideoErrorKind.Transport),
        Weather.Throttled => dice.Pick(VideoErrorKind.RateLimited, VideoErrorKind.ConcurrencyLimited),
        Weather.KeyRefused => VideoErrorKind.Authentication,
        Weather.Picky => dice.Pick(VideoErrorKind.ContentRefused, VideoErrorKind.InvalidRequest),
        _ => dice.Pick(VideoErrorKind.ProviderFault, VideoErrorKind.RateLimited, VideoErrorKind.InsufficientFunds, VideoErrorKind.ContentRefused, VideoErrorKind.NotFound),
    };
}
