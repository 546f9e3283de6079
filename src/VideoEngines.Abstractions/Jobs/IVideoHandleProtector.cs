namespace VideoEngines;

/// <summary>Signs handles that go through a client and come back, so that nobody reads another one's job. Implementations are thread-safe.</summary>
public interface IVideoHandleProtector
{
    /// <summary>Writes a handle as a signed text.</summary>
    /// <param name="handle">The handle.</param>
    /// <returns>A text for URLs and cookies. It is signed, not encrypted.</returns>
    string Protect(VideoJobHandle handle);

    /// <summary>Reads a signed text.</summary>
    /// <param name="protectedHandle">The text.</param>
    /// <param name="owner">When not null, the handle must have this owner.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="FormatException">The text was changed, is not signed by us, or belongs to another owner.</exception>
    VideoJobHandle Unprotect(string protectedHandle, string? owner = null);
}
