using System.Text.Json;
using VideoEngines.Providers.Replicate.Wire;

namespace VideoEngines.Providers.Replicate;

/// <summary>Maps predictions to statuses (REP-OAS, REP-JS). A status that is not listed is still pending.</summary>
internal static class ReplicateStatusMapper
{
    /// <summary>Reads a prediction.</summary>
    /// <exception cref="JsonException">The body is no prediction.</exception>
    public static ReplicatePrediction Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, ReplicateJsonContext.Default.ReplicatePrediction) ?? throw new JsonException("A prediction is a JSON object, not null.");

    /// <summary>Maps a prediction.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="readAt">When it was read; outputs expire an hour after the end, which is this at the latest.</param>
    /// <exception cref="JsonException">The prediction has no status, or an output that is no address.</exception>
    public static VideoJobStatus Map(ReplicatePrediction prediction, DateTimeOffset readAt)
    {
        var status = prediction.Status is { Length: > 0 } word ? word : throw new JsonException("A prediction has a status.");
        return status switch
        {
            "succeeded" => Succeeded(prediction, readAt),
            "failed" => Ended(VideoJobState.Failed, status, prediction) with { FailureKind = VideoErrorKind.Unknown, FailureMessage = Text(prediction.Error) },
            "canceled" => Ended(VideoJobState.Cancelled, status, prediction),

            // Declared by Replicate's client beside the others and explained nowhere: it ended, and nobody here asked for it.
            "aborted" => Ended(VideoJobState.Failed, status, prediction) with
            {
                FailureKind = VideoErrorKind.ProviderFault,
                ProviderCode = status,
                FailureMessage = Text(prediction.Error) ?? "Replicate aborted the prediction.",
            },
            _ => new VideoJobStatus
            {
                State = status == "processing" ? VideoJobState.Running : VideoJobState.Queued,
                RawStatus = status,
                IsRawStatusListed = status is "starting" or "processing",
            },
        };
    }

    private static VideoJobStatus Succeeded(ReplicatePrediction prediction, DateTimeOffset readAt)
    {
        if (prediction.DataRemoved == true)
        {
            // It was made, and paid; whoever did not fetch it within the hour has lost it.
            return Ended(VideoJobState.Expired, prediction.Status!, prediction) with { FailureMessage = "Replicate has erased the output: it keeps it for an hour." };
        }

        var addresses = new List<Uri>();
        Collect(prediction.Output, addresses);
        if (addresses.Count == 0)
        {
            return Ended(VideoJobState.Failed, prediction.Status!, prediction) with
            {
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "Replicate ended the prediction as succeeded, but delivered no output.",
            };
        }

        var expiry = (prediction.CompletedAt ?? readAt) + ReplicateProvider.OutputLifetime;
        return Ended(VideoJobState.Succeeded, prediction.Status!, prediction) with
        {
            Outputs = [.. addresses.Select((uri, index) => new VideoOutput { Index = index, Uri = uri, ExpiresAt = expiry })],
        };
    }

    /// <summary>An address, a list of them, or an object that has some: the model decides.</summary>
    private static void Collect(JsonElement output, List<Uri> addresses)
    {
        switch (output.ValueKind)
        {
            case JsonValueKind.String:
                if (Uri.TryCreate(output.GetString(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
                {
                    addresses.Add(uri);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in output.EnumerateArray())
                {
                    Collect(item, addresses);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in output.EnumerateObject())
                {
                    Collect(member.Value, addresses);
                }

                break;
            default:
                break;
        }
    }

    private static VideoJobStatus Ended(VideoJobState state, string status, ReplicatePrediction prediction) => new()
    {
        State = state,
        RawStatus = status,
        ModelSnapshot = prediction.Version is null or "hidden" ? null : prediction.Version,
    };

    private static string? Text(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.String => error.GetString(),
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ => error.GetRawText(),
    };
}
