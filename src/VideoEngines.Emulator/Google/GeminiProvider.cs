using System.Globalization;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Google;

/// <summary>Veo at the Gemini API (google-veo.md C.1), where Google has retired it: submits, operations by GET, and files that the key opens.</summary>
internal sealed class GeminiProvider : EmulatedProvider
{
    public const string Prefix = "gemini";

    private const string Models = "/v1beta/models/";
    private const string Files = "/v1beta/files/";
    private const string Submit = ":predictLongRunning";
    private const string Download = ":download";
    private const string KeyHeader = "x-goog-api-key";

    public override string Name => Prefix;

    public override string AddressPath => Prefix + "/v1beta";

    public override bool QueuesExcess => false;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, "*", false, "only videos that were made are charged (google-veo.md C.1)"),
    ];

    /// <summary>There is no cancel, and no cost in an answer; files have no signature that expires.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } = [.. CommonFaults.Except([EmulatorFaultKind.CostChanges, EmulatorFaultKind.ExpiredUrl])];

    public override string NewJobId(ulong seed, JobSpec spec) => $"{((VeoJob)spec.Details!).Resource}/operations/{SeededValues.Mix(seed, 9).ToString("x12", CultureInfo.InvariantCulture)}";

    public override Task HandleAsync(Exchange exchange)
    {
        var isRead = HttpMethods.IsGet(exchange.Method) && exchange.Path.StartsWith(Models, StringComparison.Ordinal);
        if ((isRead && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null) || !exchange.State.Accepts(KeyOf(exchange)))
            return VeoErrors.UnauthorizedAsync(exchange);
        if (exchange.Path.StartsWith(Files, StringComparison.Ordinal) && exchange.Path.EndsWith(Download, StringComparison.Ordinal) && !HttpMethods.IsPost(exchange.Method))
            return DownloadAsync(exchange);
        if (!exchange.Path.StartsWith(Models, StringComparison.Ordinal))
            return VeoErrors.NotFoundAsync(exchange);
        if (HttpMethods.IsPost(exchange.Method) && exchange.Path.EndsWith(Submit, StringComparison.Ordinal))
        {
            var model = exchange.Path[Models.Length..^Submit.Length];
            return VeoSubmit.HandleAsync(exchange, model, "models/" + model, isVertex: false);
        }

        return isRead ? VeoReads.HandleAsync(exchange, exchange.Path["/v1beta/".Length..], isVertex: false) : VeoErrors.NotFoundAsync(exchange);
    }

    /// <summary>The key, in the header or in the query; both are documented.</summary>
    private static string KeyOf(Exchange exchange) =>
        exchange.Http.Request.Headers.TryGetValue(KeyHeader, out var header) ? header.ToString() : exchange.Http.Request.Query["key"].ToString();

    private static Task DownloadAsync(Exchange exchange)
    {
        var file = exchange.State.Of(static _ => new VeoFiles()).Find(exchange.Path);
        if (file is not { } found || found.Job.Timeline.StateAt(exchange.State.Clock.Now) != EmulatedJobState.Succeeded)
            return VeoErrors.NotFoundAsync(exchange);
        return exchange.Http.Request.Query["alt"].Any(static value => value?.StartsWith("media", StringComparison.Ordinal) == true)
            ? MediaEndpoint.ServeAsync(exchange, found.Job, found.Index)
            : VeoErrors.WriteAsync(exchange, 400, "Files are downloaded with alt=media.");
    }
}
