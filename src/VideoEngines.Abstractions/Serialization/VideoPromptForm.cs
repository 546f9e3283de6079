namespace VideoEngines.Serialization;

/// <summary>The JSON form of a prompt with parts.</summary>
internal sealed class VideoPromptForm
{
    public string? Text { get; set; }

    public string? Subject { get; set; }

    public string? Motion { get; set; }

    public string? Environment { get; set; }

    public string? Lighting { get; set; }

    public string? Style { get; set; }

    public string? Sound { get; set; }

    public string? Dialogue { get; set; }
}
