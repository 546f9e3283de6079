using System.Text.Json.Nodes;

namespace VideoEngines.Providers.Replicate;

/// <summary>Maps inputs: Replicate takes web addresses and data URIs (REP-OAS). Bytes that are too large for one were uploaded before.</summary>
internal static class ReplicateMediaMapper
{
    public static void AddOne(JsonObject input, in SubmitInput submit, string? field, VideoMedia? media, string member)
    {
        if (media is not null)
        {
            input[field ?? throw Untaken(submit, member)] = Map(submit, media, member);
        }
    }

    public static void AddAll(JsonObject input, in SubmitInput submit, string? field, IReadOnlyList<VideoMedia> media, string member)
    {
        if (media.Count == 0)
        {
            return;
        }

        var items = new JsonArray();
        foreach (var item in media)
        {
            items.Add((JsonNode)Map(submit, item, member));
        }

        input[field ?? throw Untaken(submit, member)] = items;
    }

    private static VideoSubmitRejectedException Untaken(in SubmitInput submit, string member) => submit.Invalid($"{member} is not taken by this model; remove it.");

    /// <exception cref="VideoSubmitRejectedException">Replicate would not take it; the message says what to do.</exception>
    private static string Map(in SubmitInput submit, VideoMedia media, string member) => media switch
    {
        UriVideoMedia { Uri: { IsAbsoluteUri: true, Scheme: "https" or "http" } uri } => uri.AbsoluteUri,
        BytesVideoMedia { Bytes.Length: <= ReplicateProvider.LargestInline } bytes => $"data:{bytes.ContentType.ToLowerInvariant()};base64,{Convert.ToBase64String(bytes.Bytes.Span)}",
        BytesVideoMedia => throw submit.Invalid($"{member} has more than the 100 MiB that are uploaded in one piece; pass a web address."),
        ProviderFileVideoMedia { Host: ReplicateProvider.Name, Id: var id } when id.StartsWith("https://", StringComparison.Ordinal) => id,
        ProviderFileVideoMedia file => throw submit.Invalid($"{member} lies at '{file.Host}', where Replicate cannot read it; pass its web address or its bytes. A file at Replicate is its https address."),
        StoredVideoMedia => throw submit.Invalid($"{member} is known by its hash only; set it again to the bytes or the address before submitting a stored request."),
        _ => throw submit.Invalid($"{member} is of a kind that Replicate does not take; use a web address or bytes."),
    };
}
