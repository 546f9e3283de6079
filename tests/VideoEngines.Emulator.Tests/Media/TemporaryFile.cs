namespace VideoEngines.Emulator.Tests.Media;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content) => File.WriteAllBytes(Path, content);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"videoengines-{Guid.NewGuid():N}.mp4");

    public void Dispose() => File.Delete(Path);
}
