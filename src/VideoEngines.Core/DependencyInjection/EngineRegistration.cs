namespace VideoEngines.DependencyInjection;

/// <summary>An engine that an app has added.</summary>
/// <param name="Id">The engine's id.</param>
/// <param name="Create">Makes the typed engine, without layers.</param>
/// <param name="GetAccess">Tells which accounts are configured.</param>
internal sealed record EngineRegistration(VideoEngineId Id, Func<IServiceProvider, IVideoEngine> Create, Func<IServiceProvider, EngineAccess> GetAccess);
