namespace VideoEngines.Routing;

/// <summary>How the engines are, per account, as this process has seen it. From dependency injection. Thread-safe; reading takes no lock.</summary>
public interface IEngineHealth
{
    /// <summary>Gets what plans are made with now.</summary>
    RouteHealth Current { get; }

    /// <summary>Lets an engine get jobs again at once: after its key was replaced, or because somebody knows better. What was counted against it is forgotten. Costs nothing.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="credential">The alias of the account; <see langword="null"/> for all accounts of the engine.</param>
    /// <returns><see langword="true"/> when something had kept it from getting jobs.</returns>
    bool Resume(VideoEngineId engine, string? credential = null);
}
