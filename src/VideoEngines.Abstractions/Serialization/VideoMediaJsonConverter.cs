using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>
/// Media is one object with exactly one of <c>uri</c>, <c>data</c>, <c>providerFile</c> and <c>stored</c>, and optional <c>facts</c>. A local path is never accepted.
/// </summary>
public sealed class VideoMediaJsonConverter : JsonConverter<VideoMedia>
{
    /// <inheritdoc/>
    public override VideoMedia Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var wire = JsonSerializer.Deserialize(ref reader, VideoEnginesJsonContext.Default.VideoMediaForm) ?? throw new JsonException("Media is an object.");
        try
        {
            if (wire.ContentType is not null && wire.Data is null)
            {
                throw new JsonException("contentType belongs to data. For other media write it into facts.");
            }

            var media = wire switch
            {
                { Uri: { } uri, Data: null, ProviderFile: null, Stored: null } => VideoMedia.FromUri(uri),
                { Uri: null, Data: { } data, ProviderFile: null, Stored: null } => VideoMedia.FromBytes(data, wire.ContentType ?? throw new JsonException("Media with data needs a contentType.")),
                { Uri: null, Data: null, ProviderFile: { } file, Stored: null } => VideoMedia.FromProviderFile(file.Host, file.Id),
                { Uri: null, Data: null, ProviderFile: null, Stored: { } stored } => new StoredVideoMedia(stored.Reference, stored.Sha256, stored.Length, stored.ContentType),
                _ => throw new JsonException("Media has exactly one of uri, data, providerFile and stored."),
            };
            media = wire.Name is null ? media : media with { Name = wire.Name };
            return wire.Facts is null ? media : media with { Facts = wire.Facts };
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, VideoMedia value, JsonSerializerOptions options)
    {
        var form = value switch
        {
            UriVideoMedia uri => new VideoMediaForm { Uri = uri.Uri.AbsoluteUri },
            BytesVideoMedia bytes => new VideoMediaForm { Data = bytes.Bytes.ToArray(), ContentType = bytes.ContentType },
            ProviderFileVideoMedia file => new VideoMediaForm { ProviderFile = new() { Host = file.Host, Id = file.Id } },
            StoredVideoMedia stored => new VideoMediaForm
            {
                Stored = new() { Reference = stored.Reference, Sha256 = stored.Sha256, Length = stored.Length, ContentType = stored.ContentType },
            },
            _ => throw new JsonException($"{value.GetType().Name} has no JSON form."),
        };
        form.Name = value.Name;
        // What was declared against the content stays visible: reading it back must refuse it again.
        form.Facts = value is BytesVideoMedia { Mismatch: not MediaMismatch.None, Declared: { } declared } ? declared : value.Facts;
        JsonSerializer.Serialize(writer, form, VideoEnginesJsonContext.Default.VideoMediaForm);
    }
}
