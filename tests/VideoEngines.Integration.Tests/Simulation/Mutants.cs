using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Metering;
using VideoEngines.Routing;
using VideoEngines.Simulation.Routing;

namespace VideoEngines.Integration.Tests.Simulation;

/// <summary>Pipelines with one thing wrong, each with the law that it must be caught by.</summary>
internal static class Mutants
{
    public static IReadOnlyDictionary<string, (string Law, Sabotage Sabotage)> All { get; } = new Dictionary<string, (string, Sabotage)>
    {
        ["resubmits after an unknown outcome"] = ("unknown is never resent", Layer(static async (inner, request, options) =>
        {
            try
            {
                return await inner.SubmitAsync(request, options);
            }
            catch (SubmitOutcomeUnknownException)
            {
                return await inner.SubmitAsync(request, options with { AttemptId = options.AttemptId + "-again", JobKey = null });
            }
        })),
        ["buys what was bought already"] = ("bought once", Layer(static async (inner, request, options) =>
        {
            await inner.SubmitAsync(request, options);
            return await inner.SubmitAsync(request, options with { AttemptId = options.AttemptId + "-again", JobKey = null });
        })),
        ["tells a bought job as refused"] = ("callers are told the truth", Layer(static async (inner, request, options) =>
        {
            await inner.SubmitAsync(request, options);
            throw new VideoSubmitRejectedException("No.") { Kind = VideoErrorKind.InvalidRequest };
        })),
        ["takes every refusal for one that may go on"] = ("failover kinds", Layer(static async (inner, request, options) =>
        {
            try
            {
                return await inner.SubmitAsync(request, options);
            }
            catch (VideoSubmitRejectedException refusal)
            {
                throw new VideoSubmitRejectedException(refusal.Message) { Kind = VideoErrorKind.RateLimited };
            }
        })),
        ["forgets what providers ask"] = ("left alone", new Sabotage
        {
            Layer = static (engine, services) => new WrongLayer(engine, async (inner, request, options) =>
            {
                try
                {
                    return await inner.SubmitAsync(request, options);
                }
                finally
                {
                    services.GetRequiredService<IEngineHealth>().Resume(options.Engine!.Value);
                }
            }),
        }),
        ["does not look at deny and only"] = ("hard filters", Policy(static p => p with { Rules = [.. p.Rules.Select(static r => r with { Deny = [], Only = [], Adapt = false })] })),
        ["has no end of attempts"] = ("attempts", Policy(static p => WithFailover(p, static f => f with { MaxAttempts = 99 }))),
        ["does not look at what is spent"] = ("spend", Policy(static p => WithFailover(p, static f => f with { MaxSpendUsd = null }))),
        ["gives back what may be billed"] = ("billed is held or charged", Ledger(static (ledger, move, args) => move == nameof(ICreditLedger.SuspendAsync)
            ? ledger.ReleaseAsync(new CreditRelease { AttemptId = (string)args[0]!, Reason = "by mistake", Evidence = "none" }).AsTask()
            : null)),
        ["charges half"] = ("charged what it cost", Ledger(static (ledger, move, args) => args[0] is CreditCommit { Amount.Micro: > 1 } commit
            ? ledger.CommitAsync(commit with { Amount = new CreditAmount(commit.Amount.Micro / 2) }).AsTask()
            : null)),
        ["sends before the hold is guarded"] = ("held before bought", Ledger(static (ledger, move, args) => move == nameof(ICreditLedger.GuardAsync)
            ? ReadAsync(ledger, (string)args[0]!)
            : null)),
    };

    private static RoutingPolicy WithFailover(RoutingPolicy policy, Func<RoutingFailover, RoutingFailover> change) => policy with
    {
        Failover = change(policy.Failover),
        Rules = [.. policy.Rules.Select(r => r with { Failover = r.Failover is { } own ? change(own) : null })],
    };

    private static async Task<CreditHold> ReadAsync(ICreditLedger ledger, string attemptId) => (await ledger.GetHoldAsync(attemptId))!;

    private static Sabotage Layer(Func<IVideoEngine, VideoRequest, VideoSubmitOptions, Task<VideoJobHandle>> submit) => new() { Layer = (engine, _) => new WrongLayer(engine, submit) };

    private static Sabotage Policy(Func<RoutingPolicy, RoutingPolicy> change) => new() { Policy = change };

    private static Sabotage Ledger(Func<ICreditLedger, string, object?[], Task<CreditHold>?> instead) => new() { Ledger = ledger => WrongLedger.Create(ledger, instead) };
}
