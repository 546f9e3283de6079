namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>An input of Wan 2.7 and 3.0. The prompt names inputs by type and position: <c>Image 1</c>, <c>Video 1</c>.</summary>
internal sealed record DashScopeMedia(string Type, string Url);
