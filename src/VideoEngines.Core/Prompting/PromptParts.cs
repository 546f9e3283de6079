namespace VideoEngines.Prompting;

/// <summary>The words of a prompt in parts, with what the steps of shaping add to them.</summary>
internal sealed class PromptParts(VideoPrompt? prompt)
{
    public bool IsStructured { get; } = prompt?.IsStructured == true;

    public string? Text { get; set; } = Trim(prompt?.Text, prompt?.IsStructured == true);

    public string? Subject { get; set; } = Trim(prompt?.Subject);

    public string? Motion { get; set; } = Trim(prompt?.Motion);

    public string? Environment { get; set; } = Trim(prompt?.Environment);

    public string? Lighting { get; set; } = Trim(prompt?.Lighting);

    public string? Style { get; set; } = Trim(prompt?.Style);

    public string? Sound { get; set; } = Trim(prompt?.Sound);

    public string? Dialogue { get; set; } = Trim(prompt?.Dialogue);

    /// <summary>The camera moves to say in words.</summary>
    public IReadOnlyList<CameraMove> Camera { get; set; } = [];

    /// <summary>The colours to say in words.</summary>
    public IReadOnlyList<VideoColor> Palette { get; set; } = [];

    /// <summary>What to keep out, in words.</summary>
    public string? Avoid { get; set; }

    /// <summary>Whether there is nothing but a plain text, which goes out as it was written.</summary>
    public bool IsVerbatim => !IsStructured && (Subject ?? Motion ?? Environment ?? Lighting ?? Style ?? Sound ?? Dialogue ?? Avoid) is null && Camera.Count == 0 && Palette.Count == 0;

    /// <summary>Applies a function to every part that a person wrote.</summary>
    public void Replace(Func<string, string> change)
    {
        Text = Apply(Text);
        Subject = Apply(Subject);
        Motion = Apply(Motion);
        Environment = Apply(Environment);
        Lighting = Apply(Lighting);
        Style = Apply(Style);
        Sound = Apply(Sound);
        Dialogue = Apply(Dialogue);
        Avoid = Apply(Avoid);

        string? Apply(string? part) => part is null ? null : change(part);
    }

    /// <summary>Whether a part mentions a name.</summary>
    public bool Mentions(string name) =>
        new[] { Text, Subject, Motion, Environment, Lighting, Style, Sound, Dialogue, Avoid }.Any(part => part is not null && MentionScanner.Find(part).Any(m => m.Is(name)));

    private static string? Trim(string? part, bool trims = true) => string.IsNullOrWhiteSpace(part) ? null : trims ? part.Trim() : part;
}
