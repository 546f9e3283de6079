using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ark;

/// <summary>The list of contents (seedance-ark.md b.4): what kinds are in it, and whether they go together.</summary>
internal sealed class ArkContents
{
    /// <summary>No address is fetched, so every video counts as this long.</summary>
    public const int SecondsOfVideo = 5;

    private int _texts;
    private int _first;
    private int _last;
    private int _images;
    private int _sounds;

    public int Videos { get; private set; }

    public string? DraftTaskId { get; private set; }

    /// <summary>Gets the ratio of the first frame, when its bytes came along.</summary>
    public string? FrameRatio { get; private set; }

    public bool HasFrame => _first + _last > 0;

    public static ArkProblem? Check(JsonElement body, ArkModel model, out ArkContents? contents)
    {
        contents = null;
        if (!body.TryGetProperty("content", out var list))
            return ArkProblem.Missing("content");
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            return ArkProblem.Invalid("content", "a list with at least one item is expected");
        var found = new ArkContents();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (found.Add(item, $"content[{index++}]") is { } problem)
                return problem;
        }

        contents = found;
        return found.CheckTogether(model);
    }

    private static string? Link(JsonElement item, string name) =>
        item.TryGetProperty(name, out var link) && link.ValueKind == JsonValueKind.Object && link.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null;

    private static bool IsAddress(string text) =>
        text.StartsWith("asset://", StringComparison.Ordinal) || (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp));

    private static byte[]? Data(string text, string kind)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !text.StartsWith($"data:{kind}/", StringComparison.Ordinal) || !text.AsSpan(0, comma).EndsWith(";base64", StringComparison.Ordinal))
            return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text.AsSpan(comma + 1), bytes, out var length) && length > 0 ? bytes[..length] : null;
    }

    private ArkProblem? Add(JsonElement item, string path)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            return ArkProblem.Missing($"{path}.type");
        var role = item.TryGetProperty("role", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return type.GetString() switch
        {
            "text" => AddText(item, path),
            "image_url" => AddImage(item, role, path),
            "video_url" => AddVideo(item, role, path),
            "audio_url" => AddSound(item, role, path),
            "draft_task" => AddDraft(item, path),
            _ => ArkProblem.Invalid($"{path}.type", "text, image_url, video_url, audio_url or draft_task is expected"),
        };
    }

    private ArkProblem? AddText(JsonElement item, string path)
    {
        _texts++;
        return item.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String && text.GetString()!.Trim().Length > 0 ? null : ArkProblem.Missing($"{path}.text");
    }

    private ArkProblem? AddImage(JsonElement item, string? role, string path)
    {
        if (Link(item, "image_url") is not { } link)
            return ArkProblem.Missing($"{path}.image_url.url");
        var data = Data(link, "image");
        if (data is null && !IsAddress(link))
            return ArkProblem.Invalid($"{path}.image_url.url", "an address, a base64 data URI or an asset is expected");
        switch (role)
        {
            case null or "first_frame":
                _first++;
                if (data is not null && ImageHeader.SizeOf(data) is { } size)
                    FrameRatio = ArkSizes.Closest(size.Width, size.Height);
                return null;
            case "last_frame":
                _last++;
                return null;
            case "reference_image":
                _images++;
                return null;
            default:
                return ArkProblem.Invalid($"{path}.role", "first_frame, last_frame or reference_image is expected");
        }
    }

    private ArkProblem? AddVideo(JsonElement item, string? role, string path)
    {
        Videos++;
        return Link(item, "video_url") is not { } link ? ArkProblem.Missing($"{path}.video_url.url")
            : !IsAddress(link) ? ArkProblem.Invalid($"{path}.video_url.url", "an address or an asset is expected")
            : role == "reference_video" ? null
            : ArkProblem.Invalid($"{path}.role", "reference_video is expected");
    }

    private ArkProblem? AddSound(JsonElement item, string? role, string path)
    {
        _sounds++;
        return Link(item, "audio_url") is not { } link ? ArkProblem.Missing($"{path}.audio_url.url")
            : !IsAddress(link) && Data(link, "audio") is null ? ArkProblem.Invalid($"{path}.audio_url.url", "an address, a base64 data URI or an asset is expected")
            : role == "reference_audio" ? null
            : ArkProblem.Invalid($"{path}.role", "reference_audio is expected");
    }

    private ArkProblem? AddDraft(JsonElement item, string path)
    {
        DraftTaskId = item.TryGetProperty("draft_task", out var draft) && draft.ValueKind == JsonValueKind.Object && draft.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        return DraftTaskId is null ? ArkProblem.Missing($"{path}.draft_task.id") : null;
    }

    private ArkProblem? CheckTogether(ArkModel model)
    {
        var references = _images + Videos + _sounds;
        if (DraftTaskId is not null)
            return _texts + _first + _last + references == 0 ? null : ArkProblem.Invalid("content", "a draft task stands alone");
        if (_texts > 1 || _first > 1 || _last > 1 || _last > _first)
            return ArkProblem.Invalid("content", "at most one text, one first frame and one last frame with it are expected");
        if (_first > 0 && references > 0)
            return ArkProblem.Invalid("content", "first and last frame cannot be mixed with references");
        if (_images > model.Images || Videos > model.Videos || _sounds > model.Sounds)
            return ArkProblem.Invalid("content", $"model {model.Name} takes at most {model.Images} reference images, {model.Videos} videos and {model.Sounds} sounds");
        if (_sounds > 0 && _images + Videos == 0 && !model.SoundAlone)
            return ArkProblem.Invalid("content", "sound cannot be the only reference");
        return _texts + _first + references == 0 ? ArkProblem.Missing("content") : null;
    }
}
