using System.Text;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Google;

/// <summary>Plays the faults of downloads where a download is a further read of the operation, with the video inside.</summary>
internal static class VertexDownloadFaults
{
    private const int ChunkSize = 64 * 1024;

    private static readonly byte[] Zeros = [.. Enumerable.Repeat((byte)'A', ChunkSize)];

    public static async Task<bool> TryPlayAsync(Exchange exchange, Job job)
    {
        if (exchange.Take(EmulatorFaultKind.WrongTypeDownload) is not null)
            await JsonAnswer.WriteAsync(exchange, 200, json => WriteVideo(json, job, "<!DOCTYPE html><html><body><h1>Access denied</h1></body></html>"u8)).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.TruncatedDownload) is { } truncated)
            await TruncateAsync(exchange, Whole(exchange, job), truncated.Bytes).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.OversizedDownload) is { } oversized)
            await OverrunAsync(exchange, job, oversized.Bytes).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SlowDownload) is { } slow)
            await DripAsync(exchange, Whole(exchange, job), slow).ConfigureAwait(false);
        else
            return false;
        return true;
    }

    private static byte[] Whole(Exchange exchange, Job job) => JsonAnswer.Render(json => VeoJson.WriteOperation(json, job, exchange, EmulatedJobState.Succeeded, isVertex: true));

    private static void WriteVideo(Utf8JsonWriter json, Job job, ReadOnlySpan<byte> bytes)
    {
        json.WriteStartObject();
        json.WriteString("name", job.Id);
        json.WriteBoolean("done", true);
        json.WriteStartObject("response");
        json.WriteStartArray("videos");
        json.WriteStartObject();
        json.WriteBase64String("bytesBase64Encoded", bytes);
        json.WriteString("mimeType", "video/mp4");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Announces the whole length, sends a part, and lets the connection break.</summary>
    private static async Task TruncateAsync(Exchange exchange, byte[] answer, long? bytes)
    {
        Start(exchange, answer.Length);
        await exchange.Http.Response.Body.WriteAsync(answer.AsMemory(0, (int)Math.Min(bytes ?? answer.Length / 2, answer.Length - 1)), exchange.Aborted).ConfigureAwait(false);
    }

    /// <summary>Goes on with zeros after the video, in base64 the letter A; without a limit, without end.</summary>
    private static async Task OverrunAsync(Exchange exchange, Job job, long? bytes)
    {
        var video = exchange.State.Videos.Get(job);
        Start(exchange, null);
        var body = exchange.Http.Response.Body;
        var head = $"{{\"name\":\"{job.Id}\",\"done\":true,\"response\":{{\"videos\":[{{\"mimeType\":\"video/mp4\",\"bytesBase64Encoded\":\"";
        await body.WriteAsync(Encoding.UTF8.GetBytes(head), exchange.Aborted).ConfigureAwait(false);
        await body.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToBase64String(video, 0, video.Length / 3 * 3)), exchange.Aborted).ConfigureAwait(false);
        for (var left = ((bytes ?? long.MaxValue / 2) - video.Length) / 3 * 4; left > 0; left -= ChunkSize)
            await body.WriteAsync(Zeros.AsMemory(0, (int)Math.Min(ChunkSize, left)), exchange.Aborted).ConfigureAwait(false);
        await body.WriteAsync("\"}]}}"u8.ToArray(), exchange.Aborted).ConfigureAwait(false);
        await exchange.Http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task DripAsync(Exchange exchange, byte[] answer, EmulatorFault fault)
    {
        Start(exchange, answer.Length);
        var size = (int)Math.Min(fault.Bytes ?? 16 * 1024, answer.Length);
        for (var at = 0; at < answer.Length; at += size)
        {
            await exchange.State.Clock.DelayWallAsync(fault.Delay ?? TimeSpan.FromMilliseconds(200), exchange.Aborted).ConfigureAwait(false);
            await exchange.Http.Response.Body.WriteAsync(answer.AsMemory(at, Math.Min(size, answer.Length - at)), exchange.Aborted).ConfigureAwait(false);
            await exchange.Http.Response.Body.FlushAsync(exchange.Aborted).ConfigureAwait(false);
        }

        await exchange.Http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static void Start(Exchange exchange, long? length)
    {
        exchange.Http.Response.StatusCode = 200;
        exchange.Http.Response.ContentType = "application/json";
        exchange.Http.Response.ContentLength = length;
    }
}
