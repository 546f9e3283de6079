namespace VideoEngines.Routing;

/// <summary>Plans which engine makes a video, without buying anything. The router that <c>AddVideoEngines</c> registers.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IVideoRouter : IVideoEngine
{
    /// <summary>Plans a submit: every engine with its verdict, all reasons, price and place. Costs nothing and sends nothing to a provider.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="options">Who pays, how much at most, and where.</param>
    /// <param name="cancellationToken">Cancels the look at the credit balance.</param>
    /// <returns>The plan that a submit of the same request would follow now.</returns>
    ValueTask<RoutePlan> PlanAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default);
}
