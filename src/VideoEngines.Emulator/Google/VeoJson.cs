using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Google;

/// <summary>Writes operations (google-veo.md C.1 and C.2).</summary>
internal static class VeoJson
{
    private const string VideoType = "video/mp4";

    public static void WriteName(Utf8JsonWriter json, Job job)
    {
        json.WriteStartObject();
        json.WriteString("name", job.Id);
        json.WriteEndObject();
    }

    /// <summary>Done, and not a word on how.</summary>
    public static void WriteUndocumented(Utf8JsonWriter json, Job job)
    {
        json.WriteStartObject();
        json.WriteString("name", job.Id);
        json.WriteBoolean("done", true);
        json.WriteEndObject();
    }

    public static void WriteOperation(Utf8JsonWriter json, Job job, Exchange exchange, EmulatedJobState state, bool isVertex)
    {
        json.WriteStartObject();
        json.WriteString("name", job.Id);
        if (state is EmulatedJobState.Succeeded or EmulatedJobState.Failed)
        {
            json.WriteBoolean("done", true);
            WriteEnd(json, job, exchange, isVertex);
        }

        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, Job job, Exchange exchange, bool isVertex)
    {
        var outcome = job.Timeline.Outcome;
        var isFiltered = outcome.Code?.StartsWith(VeoSubmit.FilterPrefix, StringComparison.Ordinal) == true;
        if (!outcome.Succeeds && !isFiltered)
        {
            json.WriteStartObject("error");
            json.WriteNumber("code", int.TryParse(outcome.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 13);
            json.WriteString("message", outcome.Message);
            json.WriteEndObject();
            return;
        }

        json.WriteStartObject("response");
        json.WriteString("@type", isVertex
            ? "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse"
            : "type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse");
        if (!isVertex)
            json.WriteStartObject("generateVideoResponse");
        if (isFiltered)
            WriteFilter(json, job.Spec.Count, outcome.Message!);
        else if (isVertex)
            WriteVideos(json, job, exchange);
        else
            WriteSamples(json, job, exchange);
        if (!isVertex)
            json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFilter(Utf8JsonWriter json, int count, string reason)
    {
        json.WriteNumber("raiMediaFilteredCount", count);
        json.WriteStartArray("raiMediaFilteredReasons");
        json.WriteStringValue(reason);
        json.WriteEndArray();
    }

    private static void WriteVideos(Utf8JsonWriter json, Job job, Exchange exchange)
    {
        var storage = ((VeoJob)job.Spec.Details!).StorageUri;
        json.WriteNumber("raiMediaFilteredCount", 0);
        json.WriteStartArray("videos");
        for (var i = 0; i < job.Spec.Count; i++)
        {
            json.WriteStartObject();
            if (storage is null)
                json.WriteBase64String("bytesBase64Encoded", exchange.State.Videos.Get(job, index: i));
            else
                json.WriteString("gcsUri", string.Create(CultureInfo.InvariantCulture, $"{storage.TrimEnd('/')}/{job.Seed}/sample_{i}.mp4"));
            json.WriteString("mimeType", VideoType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSamples(Utf8JsonWriter json, Job job, Exchange exchange)
    {
        var files = exchange.State.Of(static _ => new VeoFiles());
        json.WriteStartArray("generatedSamples");
        for (var i = 0; i < job.Spec.Count; i++)
        {
            json.WriteStartObject();
            json.WriteStartObject("video");
            json.WriteString("uri", $"{exchange.BaseUrl}/v1beta/files/{files.Add(job, i)}:download?alt=media");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
