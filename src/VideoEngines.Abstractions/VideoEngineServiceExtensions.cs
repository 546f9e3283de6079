namespace VideoEngines;

/// <summary>Typed access to <see cref="IVideoEngine.GetService"/>.</summary>
public static class VideoEngineServiceExtensions
{
    /// <summary>Asks the engine, and the engines below it, for an object of type <typeparamref name="TService"/>.</summary>
    /// <typeparam name="TService">The type asked for, e.g. <see cref="VideoEngineId"/> or a typed engine.</typeparam>
    /// <param name="engine">The engine to ask.</param>
    /// <param name="serviceKey">An optional key.</param>
    /// <returns>The object, or the type's default value when the engine has none.</returns>
    public static TService? GetService<TService>(this IVideoEngine engine, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.GetService(typeof(TService), serviceKey) is TService service ? service : default;
    }
}
