namespace VideoEngines.Emulator.OpenAI;

/// <summary>A path of the Videos API: the list, a job, or something of a job.</summary>
internal readonly record struct VideosPath(string? Id, string? Action)
{
    private const string Root = "/v1/videos";

    public static VideosPath? Parse(string path)
    {
        if (path == Root)
            return new VideosPath(null, null);
        if (!path.StartsWith(Root + "/", StringComparison.Ordinal))
            return null;
        return path[(Root.Length + 1)..].Split('/') switch
        {
            [{ Length: > 0 } id] => new VideosPath(id, null),
            [{ Length: > 0 } id, { Length: > 0 } action] => new VideosPath(id, action),
            _ => null,
        };
    }
}
