using System.Globalization;
using Spectre.Console;
using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace Quickstart;

/// <summary>What the user sees.</summary>
internal static class Screen
{
    private const int WideEnough = 200;

    // Of each: enough to see how engines differ.
    private const int MostRows = 8;

    public static void PrintEngines(EngineCatalog catalog)
    {
        var table = NewTable("engine", "makes", "seconds", "resolutions", "ratios", "audio", "from", "lifecycle");
        foreach (var offer in catalog.Offers)
        {
            foreach (var (operation, can) in offer.Operations.OrderByDescending(static o => o.Key.Value, StringComparer.Ordinal))
            {
                var cheapest = PriceQuoter.TryQuote(offer, new VideoRequest("price") { Operation = operation });
                var price = cheapest is { } quote && catalog.ToUsd(quote.Low) is { } usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:0.00##}") : "unknown";
                var resolutions = can.Resolutions is { } known ? string.Join(' ', known.Values.Select(static v => v.Name)) : "unknown";
                table.AddRow(Cells(offer.Id, operation, operation.MakesImages ? "-" : can.Durations, resolutions, can.AspectRatios, can.Audio.Support.ToString().ToLowerInvariant(), price, offer.Lifecycle.State.ToString().ToLowerInvariant()));
            }
        }

        Write(table);
        Console.WriteLine("'from' is the price of one video or image with the engine's own defaults. 'unknown' is what the provider does not document.");
    }

    public static void PrintPlan(RoutePlan plan)
    {
        var table = NewTable("engine", "verdict", "price", "why");
        var shown = plan.Candidates.Where(static candidate => candidate.IsEligible).Take(MostRows).Concat(plan.Candidates.Where(static candidate => !candidate.IsEligible).Take(MostRows)).ToList();
        foreach (var candidate in shown)
        {
            var price = candidate.ExpectedUsd is { } usd ? string.Create(CultureInfo.InvariantCulture, $"${usd:0.00##}") : "-";
            table.AddRow(Cells(candidate.Engine, candidate.Rank == 1 ? "chosen" : candidate.IsEligible ? "eligible" : "rejected", price, candidate.Describe()));
        }

        Write(table);
        if (plan.Candidates.Count > shown.Count)
        {
            Console.WriteLine($"... and {plan.Candidates.Count - shown.Count} more engines, each with its reasons: RoutePlan.ToTable() prints all.");
        }
    }

    public static async Task PrintHoldAsync(ICreditLedger ledger, VideoJobHandle handle)
    {
        var hold = await ledger.GetHoldAsync(handle.AttemptId);
        Console.WriteLine($"{handle.EngineId} accepted the job; {hold?.Amount} are held");
    }

    public static async Task<VideoJobStatus> FollowAsync(IVideoEngine engine, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        VideoJobStatus? last = null;
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            await foreach (var status in engine.WatchAsync(handle, cancellationToken: cancellationToken))
            {
                if (status.State != last?.State)
                {
                    Console.WriteLine($"{status.State}");
                }

                last = status;
            }

            return last!;
        }

        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask("Queued", maxValue: 1);
            await foreach (var status in engine.WatchAsync(handle, cancellationToken: cancellationToken))
            {
                bar.Description = status.State.ToString();
                bar.IsIndeterminate = status.Progress is null && !status.IsTerminal;
                bar.Value = status.IsTerminal ? 1 : status.Progress ?? bar.Value;
                last = status;
            }

            bar.StopTask();
        });
        return last!;
    }

    public static async Task PrintStatementAsync(ICreditLedger ledger, string account)
    {
        var table = NewTable("#", "entry", "available", "held", "engine", "evidence");
        await foreach (var entry in ledger.GetStatementAsync(account))
        {
            table.AddRow(Cells(
                entry.Sequence,
                entry.Kind,
                entry.Balance.Available,
                entry.Balance.Held,
                entry.Engine?.ToString(),
                entry.Evidence));
        }

        Write(table);
    }

    private static Table NewTable(params string[] columns) => new Table().Border(TableBorder.Rounded).AddColumns(columns);

    private static string[] Cells(params object?[] cells) => [.. cells.Select(static c => Markup.Escape(Convert.ToString(c, CultureInfo.InvariantCulture) ?? string.Empty))];

    private static void Write(Table table)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WideEnough;
        }

        AnsiConsole.Write(table);
    }
}
