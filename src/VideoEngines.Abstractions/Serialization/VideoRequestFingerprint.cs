using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace VideoEngines.Serialization;

/// <summary>Writes a request in one canonical form, whatever the order of its maps and whatever is known about its media, and hashes it.</summary>
internal static class VideoRequestFingerprint
{
    private const int LargestKeptBuffer = 16 * 1024;

    // Kept per thread: every submit computes fingerprints, and the writer would be garbage each time.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static string Compute(VideoRequest request)
    {
        // Taken, not shared: what a request's own collections run while they are written may compute another fingerprint.
        var (buffer, writer) = (_buffer, _writer);
        (_buffer, _writer) = (null, null);
        if (buffer is null || writer is null)
        {
            buffer = new ArrayBufferWriter<byte>(512);
            writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        }

        Write(writer, request);
        writer.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        if (buffer.Capacity <= LargestKeptBuffer)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            (_buffer, _writer) = (buffer, writer);
        }

        return Convert.ToHexStringLower(hash);
    }

    private static void Write(Utf8JsonWriter writer, VideoRequest request)
    {
        writer.WriteStartObject();
        Text(writer, "operation", request.EffectiveOperation.Value);
        Prompt(writer, request.Prompt);
        Text(writer, "negativePrompt", request.NegativePrompt);
        Media(writer, "startFrame", request.StartFrame);
        Media(writer, "endFrame", request.EndFrame);
        List(writer, "referenceImages", request.ReferenceImages);
        List(writer, "referenceVideos", request.ReferenceVideos);
        List(writer, "referenceAudio", request.ReferenceAudio);
        Media(writer, "drivingAudio", request.DrivingAudio);
        Media(writer, "sourceVideo", request.SourceVideo);
        if (request.HasMedia)
        {
            Guides(writer, request);
        }

        Text(writer, "aspectRatio", request.AspectRatio is { Width: > 0 } ratio ? ratio.ToString() : null);
        Text(writer, "resolution", NotEmpty(request.Resolution?.Name));
        Number(writer, "durationTicks", request.Duration?.Ticks);
        Number(writer, "framesPerSecond", request.FramesPerSecond);
        Text(writer, "generateAudio", request.GenerateAudio switch { null => null, true => "true", false => "false" });
        Number(writer, "seed", request.Seed);
        Number(writer, "count", request.Count ?? 1);
        Camera(writer, request.Camera);
        Text(writer, "contentClass", NotEmpty(request.ContentClass?.Value));
        Text(writer, "tier", NotEmpty(request.Tier?.Value));
        if (request.Metadata.Count > 0)
        {
            writer.WriteStartObject("metadata");
            foreach (var (key, value) in request.Metadata.OrderBy(static p => p.Key, StringComparer.Ordinal))
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }

        if (request.Options.Count > 0)
        {
            writer.WriteStartObject("options");
            foreach (var (dialect, element) in request.Options.OrderBy(static p => p.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(dialect);
                Element(writer, element);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Prompt(Utf8JsonWriter writer, VideoPrompt? prompt)
    {
        if (prompt is null or { IsStructured: false })
        {
            Text(writer, "prompt", prompt?.Text);
            return;
        }

        writer.WriteStartObject("prompt");
        Text(writer, "text", prompt.Text);
        Text(writer, "subject", prompt.Subject);
        Text(writer, "motion", prompt.Motion);
        Text(writer, "environment", prompt.Environment);
        Text(writer, "lighting", prompt.Lighting);
        Text(writer, "style", prompt.Style);
        Text(writer, "sound", prompt.Sound);
        Text(writer, "dialogue", prompt.Dialogue);
        writer.WriteEndObject();
    }

    private static void Guides(Utf8JsonWriter writer, VideoRequest request)
    {
        List(writer, "masks", request.Masks);
        Media(writer, "cameraPath", request.CameraPath);
        Media(writer, "skeletalRig", request.SkeletalRig);
        Media(writer, "depthMap", request.DepthMap);
        List(writer, "styleReferences", request.StyleReferences);
        List(writer, "negativeReferences", request.NegativeReferences);
        if (request.ColorPalette.Count > 0)
        {
            Text(writer, "colorPalette", string.Join(' ', request.ColorPalette));
        }

        if (request.Characters.Count > 0)
        {
            writer.WriteStartArray("characters");
            foreach (var character in request.Characters)
            {
                writer.WriteStartObject();
                Text(writer, "name", character.Name);
                Text(writer, "description", character.Description);
                List(writer, "referenceImages", character.ReferenceImages);
                Number(writer, "seed", character.Seed);
                foreach (var (host, id) in character.Elements.OrderBy(static p => p.Key, StringComparer.Ordinal))
                {
                    Text(writer, "element:" + host, id);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (request.Style is { } style)
        {
            writer.WriteStartObject("style");
            Text(writer, "description", style.Description);
            List(writer, "referenceImages", style.ReferenceImages);
            Number(writer, "seed", style.Seed);
            writer.WriteEndObject();
        }
    }

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void Camera(Utf8JsonWriter writer, IReadOnlyList<CameraMove> moves)
    {
        if (moves.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("camera");
        foreach (var move in moves)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", move.Kind);
            Text(writer, "direction", move.Direction);
            if (move.Amount is { } amount)
            {
                // Dividing by one with this scale drops trailing zeros: 0.50 and 0.5 are the same amount.
                writer.WriteNumber("amount", amount / 1.0000000000000000000000000000m);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void List(Utf8JsonWriter writer, string name, IReadOnlyList<VideoMedia> media)
    {
        if (media.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in media)
        {
            writer.WriteStringValue(Key(item));
        }

        writer.WriteEndArray();
    }

    private static void Media(Utf8JsonWriter writer, string name, VideoMedia? media) => Text(writer, name, media is null ? null : Key(media));

    private static string Key(VideoMedia media) => media.Name is { } name ? $"{Content(media)}@{name}" : Content(media);

    private static string Content(VideoMedia media) => media switch
    {
        UriVideoMedia uri => "uri:" + uri.Uri.AbsoluteUri,
        BytesVideoMedia bytes => "sha256:" + bytes.Sha256,
        StoredVideoMedia stored => "sha256:" + stored.Sha256,
        ProviderFileVideoMedia file => $"file:{file.Host}:{file.Id}",
        _ => throw new InvalidOperationException($"{media.GetType().Name} has no canonical form."),
    };

    private static void Element(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(static m => m.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Element(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Element(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
