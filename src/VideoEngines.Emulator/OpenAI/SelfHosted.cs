using System.Globalization;
using System.Text.RegularExpressions;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>What vLLM-Omni and SGLang have in common: servers of FastAPI, whose errors are one text or a list of issues, and which most people run without a key.</summary>
internal static partial class SelfHosted
{
    /// <summary>The name of the row in the price lists: these servers' models cost the same.</summary>
    public const string PricedModel = "wan-2.2";

    public const string TextModel = "Wan-AI/Wan2.2-T2V-A14B-Diffusers";
    public const string ImageModel = "Wan-AI/Wan2.2-I2V-A14B-Diffusers";
    public const string BothModel = "Wan-AI/Wan2.2-TI2V-5B-Diffusers";

    /// <summary>The size of the documented Wan calls, where none is sent; the models' own default is not documented.</summary>
    public const int DefaultWidth = 832;
    public const int DefaultHeight = 480;

    /// <summary>A key is asked for only when the emulator has keys.</summary>
    public static bool IsAuthorized(Exchange exchange) => exchange.State.Options.ApiKeys.Count == 0 || (exchange.BearerToken() is { } key && exchange.State.Accepts(key));

    public static Task WriteUnauthorizedAsync(Exchange exchange) => JsonAnswer.WriteAsync(exchange, 401, static json =>
    {
        json.WriteStartObject();
        json.WriteString("error", "Unauthorized");
        json.WriteEndObject();
    });

    public static Task WriteDetailAsync(Exchange exchange, int status, string detail) => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("detail", detail);
        json.WriteEndObject();
    });

    /// <summary>FastAPI's answer to a field that is missing or wrong.</summary>
    public static Task WriteInvalidAsync(Exchange exchange, SelfHostedIssue issue) => JsonAnswer.WriteAsync(exchange, 422, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("detail");
        json.WriteStartObject();
        json.WriteString("type", issue.Type);
        json.WriteStartArray("loc");
        json.WriteStringValue("body");
        json.WriteStringValue(issue.Field);
        json.WriteEndArray();
        json.WriteString("msg", issue.Message);
        json.WriteString("input", issue.Input);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        return status == 401 ? WriteUnauthorizedAsync(exchange) : WriteDetailAsync(exchange, status, status switch
        {
            429 => "Too many requests.",
            >= 500 => "Internal Server Error",
            _ => "The request was refused.",
        });
    }

    public static (int Width, int Height)? ParseSize(string text) => SizePattern().Match(text) is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
        && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var height)
        && width > 0 && height > 0
        ? (width, height)
        : null;

    public static bool IsAddressOrDataUri(string text) => text.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));

    public static JobSpec SpecOf(Exchange exchange, SelfHostedRequest request)
    {
        var prices = exchange.State.Prices;
        return new JobSpec
        {
            Provider = exchange.Provider,
            Model = request.Model,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = request.Width,
            Height = request.Height,
            FramesPerSecond = request.FramesPerSecond,
            Duration = request.Duration,
            Count = request.Count,
            Details = request,
            Unit = prices.UnitOf(exchange.Provider),
            UsdPerUnit = prices.UsdPerUnit(exchange.Provider),
            Price = prices.Of(new PriceQuery(exchange.Provider, PricedModel) { Seconds = (decimal)request.Frames / request.FramesPerSecond, Count = request.Count }),
        };
    }

    [GeneratedRegex("^([0-9]+)x([0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SizePattern();
}
