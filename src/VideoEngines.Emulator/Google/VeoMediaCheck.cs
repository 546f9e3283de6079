namespace VideoEngines.Emulator.Google;

/// <summary>Checks images and videos of a request: bytes or Cloud Storage at Vertex; bytes, or the address of an output, at the Gemini API. Web addresses are refused by both.</summary>
internal static class VeoMediaCheck
{
    public static void Image(VeoFields image, bool isVertex)
    {
        var type = image.Text("mimeType");
        var bytes = image.Text("bytesBase64Encoded");
        var storage = isVertex ? image.Text("gcsUri") : null;
        if (!isVertex)
            image.Unsupported("gcsUri", "inlineData");
        image.Done();
        CheckSource(image, bytes, storage, "bytesBase64Encoded");
        CheckType(image, type, "mimeType", "image/");
    }

    public static void Video(VeoFields video, bool isVertex, Func<string, bool> isFile)
    {
        var bytesName = isVertex ? "bytesBase64Encoded" : "encodedVideo";
        var typeName = isVertex ? "mimeType" : "encoding";
        var type = video.Text(typeName);
        var bytes = video.Text(bytesName);
        var address = video.Text(isVertex ? "gcsUri" : "uri");
        video.Done();
        if (isVertex || address is null)
        {
            CheckSource(video, bytes, address, bytesName);
            CheckType(video, type, typeName, "video/");
        }
        else if (!isFile(address))
        {
            video.Problem("The video is no output of this API, or is gone.");
        }
    }

    private static void CheckSource(VeoFields media, string? bytes, string? storage, string bytesName)
    {
        if ((bytes is null) == (storage is null))
            media.Problem($"{media.Where(bytesName)}: bytes or an address in Cloud Storage must be set, and not both.");
        else if (storage is not null && !storage.StartsWith("gs://", StringComparison.Ordinal))
            media.Problem($"{media.Where("gcsUri")} must be a Cloud Storage address that starts with gs://.");
        else if (bytes is not null && (bytes.Length == 0 || !Convert.TryFromBase64String(bytes, new byte[bytes.Length], out _)))
            media.Problem($"{media.Where(bytesName)} is not valid base64.");
    }

    private static void CheckType(VeoFields media, string? type, string name, string prefix)
    {
        if (type?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) != true)
            media.Problem($"{media.Where(name)} '{type}' is not supported.");
    }
}
