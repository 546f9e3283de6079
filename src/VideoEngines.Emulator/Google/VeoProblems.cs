namespace VideoEngines.Emulator.Google;

/// <summary>Google tells of one problem at a time: the first.</summary>
internal sealed class VeoProblems
{
    public string? First { get; private set; }

    public void Add(string text) => First ??= text;
}
