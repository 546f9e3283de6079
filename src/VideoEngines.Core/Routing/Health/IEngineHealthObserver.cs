namespace VideoEngines.Routing;

/// <summary>Is told when an engine is taken out and when it is back. Register implementations in dependency injection.</summary>
/// <remarks>Called on the thread that noticed, so be quick; an error is logged and changes nothing. Implementations are thread-safe. A provider's request to wait is no such event.</remarks>
public interface IEngineHealthObserver
{
    /// <summary>Called when an engine gets no more jobs with an account: its key was refused (<see cref="RouteHealthEntry.IsPaused"/>), or too much failed.</summary>
    /// <param name="entry">Which, why and until when.</param>
    void OnPaused(RouteHealthEntry entry);

    /// <summary>Called when it gets jobs as usual again.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="credential">The alias of the account.</param>
    void OnResumed(VideoEngineId engine, string credential);
}
