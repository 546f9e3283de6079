using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace VideoEngines;

/// <summary>Adds engines and features to an app. Returned by <c>AddVideoEngines</c>; its extension methods are idempotent.</summary>
public interface IVideoEnginesBuilder
{
    /// <summary>Gets the app's services.</summary>
    IServiceCollection Services { get; }

    /// <summary>Gets the configuration section given to <c>AddVideoEngines</c>, if any. Providers bind from the sub-section of their name.</summary>
    IConfiguration? Configuration { get; }
}
