using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Google;

/// <summary><c>:predictLongRunning</c> of both addresses.</summary>
internal static class VeoSubmit
{
    /// <summary>The failure code of a filtered video: what a JobOutcome says before the support code.</summary>
    public const string FilterPrefix = "RAI ";

    private const string InputCode = "58061214";
    private const string OutputCode = "64151117";

    public static async Task HandleAsync(Exchange exchange, string modelName, string resource, bool isVertex)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
        {
            await VeoErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
            return;
        }

        if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
        {
            await VeoErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
            return;
        }

        var model = VeoModel.Find(isVertex, modelName);
        if (model is null || (model.IsRetired && exchange.State.Options.Lifecycle))
        {
            await VeoErrors.WriteAsync(exchange, 404, Missing(modelName, resource, isVertex, model is not null)).ConfigureAwait(false);
            return;
        }

        await CreateAsync(exchange, model, resource, isVertex).ConfigureAwait(false);
    }

    private static string Missing(string model, string resource, bool isVertex, bool isRetired) => isVertex
        ? $"Publisher Model `{resource}` was not found or your project does not have access to it. Please ensure you are using a valid model version."
        : isRetired ? $"This model models/{model} is no longer available. Please update your code to use a newer model."
        : $"models/{model} is not found for API version v1beta, or is not supported for predictLongRunning. Call ListModels to see the list of available models and their supported methods.";

    private static async Task CreateAsync(Exchange exchange, VeoModel model, string resource, bool isVertex)
    {
        VeoRequest? request;
        string? problem;
        try
        {
            using var body = JsonDocument.Parse(exchange.Body);
            request = VeoValidator.Read(body.RootElement, model, isVertex, uri => exchange.State.Of(static _ => new VeoFiles()).Find(uri) is not null, out problem);
        }
        catch (JsonException)
        {
            (request, problem) = (null, "Invalid JSON payload received. Unexpected token.");
        }

        if (request is null)
        {
            await VeoErrors.WriteAsync(exchange, 400, problem!).ConfigureAwait(false);
            return;
        }

        if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
        {
            await VeoErrors.WriteAsync(exchange, 400, VeoErrors.Refusal(InputCode)).ConfigureAwait(false);
            return;
        }

        if (exchange.State.Jobs.TryAccept(SpecOf(exchange, request, resource), out var job) != AcceptResult.Accepted)
        {
            await VeoErrors.ExhaustedAsync(exchange).ConfigureAwait(false);
            return;
        }

        JobFaults.Shape(exchange, job!, static fault => fault.Kind == EmulatorFaultKind.ModerationAfter
            ? new JobOutcome(FilterPrefix + (fault.Code ?? OutputCode), VeoErrors.Filtered(fault.Code ?? OutputCode))
            : new JobOutcome(fault.Code ?? "13", "Internal error encountered."));
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => VeoErrors.WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            await JsonAnswer.WriteAsync(exchange, 200, json => VeoJson.WriteName(json, job!)).ConfigureAwait(false);
    }

    private static JobSpec SpecOf(Exchange exchange, VeoRequest request, string resource)
    {
        var prices = exchange.State.Prices;
        var (width, height) = request.Size;
        return new JobSpec
        {
            Provider = exchange.Provider,
            Model = request.Model.Name,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = width,
            Height = height,
            Duration = TimeSpan.FromSeconds(request.Seconds),
            Audio = request.HasSound,
            Count = request.Count,
            Unit = prices.UnitOf(exchange.Provider),
            UsdPerUnit = prices.UsdPerUnit(exchange.Provider),
            Price = prices.Of(new PriceQuery(exchange.Provider, request.Model.Name)
            {
                Resolution = request.Resolution,
                Audio = request.HasSound,
                VideoInput = request.IsExtension,
                Seconds = request.Seconds,
                Width = width,
                Height = height,
                Count = request.Count,
            }),
            Details = new VeoJob(resource, request.StorageUri),
        };
    }
}
