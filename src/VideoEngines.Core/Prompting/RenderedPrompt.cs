namespace VideoEngines.Prompting;

/// <summary>What an engine is given to read: the prompt in its own form, before anything is paid. Immutable.</summary>
/// <remarks>It holds words of the user: don't log it.</remarks>
public sealed record RenderedPrompt
{
    /// <summary>Gets the text as it goes out; <see langword="null"/> when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the negative prompt as it goes out in a field of its own; <see langword="null"/> when there is none.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Gets the camera moves that go out as parameters; the others are in the text.</summary>
    public IReadOnlyList<CameraMove> Camera { get; init; } = [];

    /// <summary>Gets the style that the text is written in, e.g. <c>motion-apart</c>.</summary>
    public required string Style { get; init; }

    /// <summary>Gets what goes out in another form than the request has it.</summary>
    public IReadOnlyList<RequestChange> Changes { get; init; } = [];

    /// <summary>Returns style and length; never the text.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Style} prompt of {Text?.Length ?? 0} characters");
}
