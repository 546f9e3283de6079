using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Replicate;

/// <summary>POST /models/{owner}/{name}/predictions and /predictions.</summary>
internal static class ReplicateSubmit
{
    private static readonly string[] Members = ["input", "webhook", "webhook_events_filter", "version", "stream"];

    public static async Task CreateAsync(Exchange exchange, string? name, JsonElement body)
    {
        if (await RefuseAsync(exchange, name, body).ConfigureAwait(false))
            return;
        var model = name is null ? null : ReplicateModels.Find(name);
        var input = body.GetProperty("input");
        exchange.State.Jobs.TryAccept(SpecOf(exchange, model, input), out var job);
        JobFaults.Shape(exchange, job!, static fault => new JobOutcome(
            fault.Code ?? (fault.Kind == EmulatorFaultKind.ModerationAfter ? "moderation" : "failure"),
            fault.Kind == EmulatorFaultKind.ModerationAfter ? "The input or output was flagged as sensitive. Please try again with different inputs." : "Prediction failed."));
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => ReplicateErrors.WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            await JsonAnswer.WriteAsync(exchange, 201, json => ReplicateJson.Write(json, exchange, job!, null)).ConfigureAwait(false);
    }

    /// <summary>True when the answer is written.</summary>
    private static async Task<bool> RefuseAsync(Exchange exchange, string? name, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            await ReplicateErrors.WriteAsync(exchange, 422, "- (root): Invalid type. Expected: object").ConfigureAwait(false);
        else if (body.EnumerateObject().FirstOrDefault(static member => !Members.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } odd)
            await ReplicateErrors.WriteAsync(exchange, 422, $"- (root): Additional property {odd.Name} is not allowed").ConfigureAwait(false);
        else if (!body.TryGetProperty("input", out var input))
            await ReplicateErrors.WriteAsync(exchange, 422, "- (root): input is required").ConfigureAwait(false);
        else if (name is null && (!body.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.String))
            await ReplicateErrors.WriteAsync(exchange, 422, "- (root): version is required").ConfigureAwait(false);
        else if (name is not null && ReplicateModels.Find(name) is null)
            await ReplicateErrors.WriteAsync(exchange, 404, ReplicateErrors.NotFound).ConfigureAwait(false);
        else if (name is not null && ReplicateValidator.Check(ReplicateModels.Find(name)!, input, ReplicateFiles.Of(exchange)) is { Count: > 0 } issues)
            await ReplicateErrors.WriteAsync(exchange, 422, string.Join('\n', issues)).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
            await ReplicateErrors.WriteAsync(exchange, 422, "The input was flagged as sensitive.").ConfigureAwait(false);
        else
            return false;
        return true;
    }

    private static JobSpec SpecOf(Exchange exchange, ReplicateModel? model, JsonElement input)
    {
        var request = ReplicateRequest.Read(model, input);
        var name = model?.Name ?? ReplicateModels.OfVersion;
        var prices = exchange.State.Prices;
        return new JobSpec
        {
            Provider = ReplicateProvider.Prefix,
            Model = name,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = request.Width,
            Height = request.Height,
            Duration = TimeSpan.FromSeconds((double)request.Seconds),
            Audio = request.Audio,
            Unit = prices.UnitOf(ReplicateProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(ReplicateProvider.Prefix),
            Price = prices.Of(new PriceQuery(ReplicateProvider.Prefix, name) { Resolution = request.Resolution, Audio = request.Audio, Seconds = request.Seconds, Width = request.Width, Height = request.Height }),
            Details = input.Clone(),
        };
    }
}
