namespace VideoEngines.DependencyInjection;

/// <summary>A layer of the host's own, outside the fixed ones.</summary>
internal sealed record EngineLayer(Func<IVideoEngine, IServiceProvider, IVideoEngine> Wrap);
