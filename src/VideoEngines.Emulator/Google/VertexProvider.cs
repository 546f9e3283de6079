using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Google;

/// <summary>Veo at Vertex (google-veo.md C.2): submits and reads are POSTs, and the videos come inside the answer or are said to lie in a bucket.</summary>
internal sealed partial class VertexProvider : EmulatedProvider
{
    public const string Prefix = "vertex";

    private const string Submit = ":predictLongRunning";
    private const string Fetch = ":fetchPredictOperation";

    public override string Name => Prefix;

    public override string AddressPath => Prefix + "/v1";

    /// <summary>The quota of a model is refused above, with RESOURCE_EXHAUSTED.</summary>
    public override bool QueuesExcess => false;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, "*", false, "emulator's own behaviour; the Gemini API charges videos that were made only (google-veo.md C.1)"),
    ];

    /// <summary>There is no cancel, no callback, no cost in an answer and no address; an answer of the API is neither redirected nor compressed here.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } =
    [
        .. CommonFaults.Except(
            [EmulatorFaultKind.CostChanges, EmulatorFaultKind.ExpiredUrl, EmulatorFaultKind.RedirectPrivate, EmulatorFaultKind.GzipDownload]),
    ];

    public override string NewJobId(ulong seed, JobSpec spec) => $"{((VeoJob)spec.Details!).Resource}/operations/{SeededValues.Uuid(seed)}";

    public override Task HandleAsync(Exchange exchange)
    {
        if (!HttpMethods.IsPost(exchange.Method) || ModelPath().Match(exchange.Path) is not { Success: true } path)
            return VeoErrors.NotFoundAsync(exchange);
        var isRead = path.Groups["verb"].Value == Fetch;
        if ((isRead && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null) || exchange.BearerToken() is not { } token || !exchange.State.Accepts(token))
            return VeoErrors.UnauthorizedAsync(exchange);
        var resource = path.Groups["resource"].Value;
        return isRead ? ReadAsync(exchange, resource) : VeoSubmit.HandleAsync(exchange, path.Groups["model"].Value, resource, isVertex: true);
    }

    /// <summary>The operation's name is in the body, and begins with the path.</summary>
    private static Task ReadAsync(Exchange exchange, string resource)
    {
        string? name = null;
        try
        {
            using var body = JsonDocument.Parse(exchange.Body);
            if (body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("operationName", out var value) && value.ValueKind == JsonValueKind.String)
                name = value.GetString();
        }
        catch (JsonException)
        {
            // The same answer as to a body without a name.
        }

        return name?.StartsWith(resource + "/operations/", StringComparison.Ordinal) == true
            ? VeoReads.HandleAsync(exchange, name, isVertex: true)
            : VeoErrors.WriteAsync(exchange, 400, "The operation name is invalid; it must be an operation of the model in the path.");
    }

    [GeneratedRegex(
        "^/v1(beta1)?/(?<resource>projects/[^/]+/locations/[^/]+/publishers/google/models/(?<model>[^/:]+))(?<verb>" + Submit + "|" + Fetch + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex ModelPath();
}
