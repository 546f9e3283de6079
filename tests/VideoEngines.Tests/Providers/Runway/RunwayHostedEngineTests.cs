using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoEngines.Metering;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayHostedEngineTests
{
    [Theory]
    [InlineData("runway/gen4.5")]
    [InlineData("kling/v3@fal")]
    public void Ctor_EngineThatIsNotHostedByRunway_Throws(string id) => Assert.Throws<ArgumentException>(() => new RunwayHostedEngine(id, RunwayTest.Options()));

    [Fact]
    public void Ctor_EngineThatNobodyKnows_Throws() => Assert.Throws<InvalidOperationException>(() => new RunwayHostedEngine("kling/v9@runway", RunwayTest.Options()));

    [Theory]
    [InlineData("runway/*")]
    [InlineData("*@runway")]
    public async Task AddRunway_CancelledJobAtUnknownCost_IsKeptInSuspense(string pattern)
    {
        var services = new ServiceCollection();
        services.AddVideoEngines().AddRunway();
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(UnknownFailurePolicy.Suspense, provider.GetRequiredService<IOptions<CreditMeterOptions>>().Value.OnUnknownFailureByEngine[pattern]);
    }
}
