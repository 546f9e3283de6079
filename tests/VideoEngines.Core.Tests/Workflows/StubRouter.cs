using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Workflows;

/// <summary>A router that plans on a fixed snapshot and sends everything to one fake engine, whatever it is called.</summary>
internal sealed class StubRouter(RouteContext context, FakeVideoEngine fake) : DelegatingVideoEngine(fake), IVideoRouter
{
    public FakeVideoEngine Fake { get; } = fake;

    /// <summary>The only submit.</summary>
    public FakeSubmit Bought => Assert.Single(Fake.Submits);

    public ValueTask<RoutePlan> PlanAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(RoutePlanner.Plan(request, context with { PinnedEngine = options?.Engine, MaxCost = options?.MaxCost }));
}
