namespace VideoEngines.Emulator.OpenAI;

/// <summary>A create call whose rules are all kept.</summary>
internal sealed record OpenAIRequest(string Model, string Prompt, int Seconds, int Width, int Height)
{
    public string Size => $"{Width}x{Height}";
}
