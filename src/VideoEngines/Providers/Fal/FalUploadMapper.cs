using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Fal.Wire;

namespace VideoEngines.Providers.Fal;

/// <summary>Uploads to fal's storage: announce, PUT the bytes, use the file's address (FAL-JS storage.ts).</summary>
internal static class FalUploadMapper
{
    /// <summary>The address of the storage API for an account; null when none is known that may have the account's key.</summary>
    public static Uri? StorageOf(ProviderAccount account, Uri? configured)
    {
        if (configured is not null)
        {
            return configured;
        }

        if (EndpointAddress.IsSameOrigin(account.BaseAddress, FalProvider.OwnAddress))
        {
            return FalProvider.OwnStorageAddress;
        }

        const string queue = "/queue";
        var address = account.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return address.EndsWith(queue, StringComparison.Ordinal) ? new Uri(address[..^queue.Length] + "/rest") : null;
    }

    /// <summary>Maps the announcement. Repeatable: one that is not followed by bytes is nothing.</summary>
    public static WireCall MapInitiate(BytesVideoMedia media)
    {
        var type = media.ContentType.ToLowerInvariant();
        var name = "input." + type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-', ';', '+')[0];
        return WireCall.PostJson("storage/upload/initiate?storage_type=fal-cdn-v3", new FalUploadRequest(name, type), FalJsonContext.Default.FalUploadRequest) with
        {
            Headers = [(FalProvider.UploadLifetimeHeader, FalLifetime.ToHeader(FalProvider.UploadLifetime))],
        };
    }

    /// <summary>Reads where the bytes go and where the file lies then; null when the answer lacks one of them.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static FalUpload? Read(ProviderReply reply) =>
        JsonSerializer.Deserialize(reply.Body.Span, FalJsonContext.Default.FalUploadTarget) is { } target
        && Uri.TryCreate(target.UploadUrl, UriKind.Absolute, out var upload)
        && Uri.TryCreate(target.FileUrl, UriKind.Absolute, out var file)
            ? new FalUpload(upload, file)
            : null;
}
