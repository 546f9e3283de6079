using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Alibaba.Wire;

namespace VideoEngines.Providers.Alibaba;

/// <summary>Uploads temporary files for one model: a signed form is fetched once per request, and each file is posted with it (ALI-UPLOAD, ALI-SDK). Free; the files last 48 hours.</summary>
internal sealed class AlibabaUpload(VideoEngineId engine, string model, PrepareContext context)
{
    private DashScopeUploadPolicy? _policy;
    private int _files;

    public async ValueTask<VideoMedia> SendAsync(BytesVideoMedia media, CancellationToken cancellationToken)
    {
        _policy ??= await ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var policy = _policy;
        var name = NameOf(media, ++_files);
        var key = $"{policy.UploadDir}/{name}";
        await context.UploadAsync(HttpMethod.Post, new Uri(policy.UploadHost), () => FormOf(policy, key, name, media), cancellationToken).ConfigureAwait(false);
        return VideoMedia.FromProviderFile(AlibabaProvider.Name, AlibabaMediaMapper.FileScheme + key) with { Facts = media.Facts };
    }

    private static string NameOf(BytesVideoMedia media, int number)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(media.Bytes.Span).AsSpan(0, 8));
        var extension = media.ContentType.ToLowerInvariant() switch
        {
            "image/jpeg" => "jpg",
            "audio/mpeg" => "mp3",
            "video/quicktime" => "mov",
            "video/x-msvideo" => "avi",
            var type => type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..],
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}-{hash}.{extension}");
    }

    private static MultipartFormDataContent FormOf(DashScopeUploadPolicy policy, string key, string name, BytesVideoMedia media)
    {
        var form = new MultipartFormDataContent("dashscope-" + name);
        Add("OSSAccessKeyId", policy.OssAccessKeyId);
        Add("Signature", policy.Signature);
        Add("policy", policy.Policy);
        Add("x-oss-object-acl", policy.XOssObjectAcl);
        Add("x-oss-forbid-overwrite", policy.XOssForbidOverwrite);
        Add("key", key);
        Add("success_action_status", "200");
        var file = new ReadOnlyMemoryContent(media.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(media.ContentType);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{name}\"" };
        form.Add(file);
        return form;

        void Add(string field, string? value)
        {
            if (value is not null)
            {
                var text = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
                text.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{field}\"" };
                form.Add(text);
            }
        }
    }

    private async ValueTask<DashScopeUploadPolicy> ReadPolicyAsync(CancellationToken cancellationToken)
    {
        var reply = await context.SendAsync(AlibabaRequestMapper.MapUploadPolicy(model), cancellationToken).ConfigureAwait(false);
        var policy = context.Read(reply, static r => JsonSerializer.Deserialize(r.Body.Span, DashScopeJsonContext.Default.DashScopeUploadPolicyReply)?.Data);
        return Uri.TryCreate(policy.UploadHost, UriKind.Absolute, out _)
            ? policy
            : throw Rejection.Invalid(engine, "DashScope named no address for uploads. Temporary files are documented for Beijing; elsewhere pass addresses instead of bytes.");
    }
}
