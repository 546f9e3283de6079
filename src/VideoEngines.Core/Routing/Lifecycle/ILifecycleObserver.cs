namespace VideoEngines.Routing;

/// <summary>Is told of engines in use that are retired, deprecated or soon to be, once per engine and day (UTC) in a process. Register implementations in dependency injection.</summary>
/// <remarks>Called while a job's transition or a check waits, so be quick. An error is logged and changes nothing. Implementations are thread-safe.</remarks>
public interface ILifecycleObserver
{
    /// <summary>Called when a notice is due.</summary>
    /// <param name="notice">What happens to which engine.</param>
    void OnNotice(LifecycleNotice notice);
}
