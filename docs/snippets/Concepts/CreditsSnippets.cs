using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Metering;

namespace Snippets.Concepts;

internal static class CreditsSnippets
{
    public static async Task UseAsync(IServiceCollection services, IServiceProvider provider, IVideoEngine engine, VideoRequest request)
    {
        // snippet: credits-use
        services.AddVideoEngines().AddKling().AddCredits();

        var ledger = provider.GetRequiredService<ICreditLedger>();                          // VideoEngines.Metering
        await ledger.GrantAsync(new CreditGrant { Key = "invoice-4711", Account = "acme", Amount = CreditAmount.FromCredits(50) });

        var handle = await engine.SubmitAsync(request, new() { Account = "acme/design" });   // holds credits, then buys
        var status = await engine.WaitAsync(handle);                                         // settles
        Console.WriteLine($"{status.Settlement}: {await ledger.GetHoldAsync(handle.AttemptId)}");

        await foreach (var entry in ledger.GetStatementAsync("acme"))
        {
            Console.WriteLine($"{entry.Sequence} {entry.Kind} {entry.Amount} available {entry.Balance.Available}");
        }
        // end-snippet
    }

    public static IVideoEnginesBuilder Tune(IVideoEnginesBuilder builder)
    {
        return builder
            // snippet: credits-unknown-failure
            .AddCredits(c => c.Configure(o => o.OnUnknownFailureByEngine["kling/*"] = UnknownFailurePolicy.CommitQuote))
            // end-snippet
            // snippet: credits-rate-card
            .AddCredits(c => c.Configure(o => o.RateCard = o.RateCard with { Version = "2026-12", CreditsPerUsd = 100m, Markup = 1.3m }))
            // end-snippet
            ;
    }

    public static async Task DeskAsync(ICreditLedger ledger)
    {
        // snippet: credits-suspense
        await foreach (var hold in ledger.ListHoldsAsync(CreditHoldState.Suspense, olderThan: TimeSpan.FromHours(1)))
        {
            Console.WriteLine($"{hold.AttemptId} {hold.Engine} {hold.Amount}: {hold.Evidence}");
        }
        // end-snippet
    }
}
