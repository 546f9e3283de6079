using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>
/// POST /v1/videos/identify-face, which answers at once and costs a fee. An address finds one face, seen all the time; <c>?faces=n</c> finds n of them (also none), each seen half a second later than
/// the one before. Faults of submits are played here only when they name the path.
/// </summary>
internal static class KlingFaceFinder
{
    private const string PriceName = "identify-face";
    private const long Later = 500;

    public static async Task FindAsync(Exchange exchange)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await KlingErrors.WriteFaultAsync(exchange, limited, 1302).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.Match is not null && fault.CreatesJob != true) is { } error)
            await KlingErrors.WriteFaultAsync(exchange, error, 5000).ConfigureAwait(false);
        else if (!exchange.Http.Request.HasJsonContentType())
            await KlingErrors.WriteAsync(exchange, 1200, "Content-Type must be application/json").ConfigureAwait(false);
        else if (KlingSubmit.Parse(exchange.Body) is not { } body)
            await KlingErrors.WriteAsync(exchange, 1200, "the request body is not valid JSON").ConfigureAwait(false);
        else
        {
            using (body)
                await FindAsync(exchange, body.RootElement).ConfigureAwait(false);
        }
    }

    private static async Task FindAsync(Exchange exchange, JsonElement body)
    {
        var (id, url) = (KlingFields.Text(body, "video_id"), KlingFields.Text(body, "video_url"));
        var seconds = url is null ? KlingFootage.DefaultSeconds : KlingFootage.SecondsOf(url);
        var problem = (id is null) == (url is null) ? "exactly one of video_id and video_url is required"
            : url is not null && !KlingFields.IsUrl(url) ? "video_url must be an http(s) URL"
            : seconds is < 2 or > 60 ? "video_url video must be 2 to 60 seconds long"
            : null;
        if (problem is not null)
        {
            await KlingErrors.WriteAsync(exchange, 1201, problem).ConfigureAwait(false);
            return;
        }

        var price = exchange.State.Prices.Of(new PriceQuery(KlingProvider.Prefix, PriceName));
        exchange.State.Billing.AddFee(KlingProvider.Prefix, price, PriceName);
        var length = (long)(seconds * 1000);
        var session = KlingFaceSessions.Of(exchange.State).Add(length, [.. Enumerable.Range(0, CountOf(url)).Select(i => new KlingFoundFace(i.ToString(CultureInfo.InvariantCulture), i * Later, length))]);
        if (exchange.Take(EmulatorFaultKind.LostAnswer, static fault => fault.Match is not null) is not null)
        {
            exchange.Drop();
            return;
        }

        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson, static fault => fault.Match is not null) is not null;
        await KlingJson.WriteAsync(exchange, json => Write(json, session, price)).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, KlingFaceSession session, decimal price)
    {
        json.WriteStartObject();
        json.WriteString("session_id", session.Id);
        json.WriteString("final_unit_deduction", price.ToString("0.0##", CultureInfo.InvariantCulture));
        json.WriteStartArray("face_data");
        foreach (var face in session.Faces)
        {
            json.WriteStartObject();
            json.WriteString("face_id", face.Id);
            json.WriteString("face_image", $"https://media.example/faces/{SeededValues.Digits((ulong)face.Start)}.png");
            json.WriteNumber("start_time", face.Start);
            json.WriteNumber("end_time", face.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int CountOf(string? url) =>
        url is not null && Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(url).Query).TryGetValue("faces", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 0 and <= 9
            ? count
            : 1;
}
