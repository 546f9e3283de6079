using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

/// <summary>The options of health and slots, from configuration.</summary>
public sealed class RoutingOptionsTests
{
    [Fact]
    public void Options_FromConfiguration_AreBound()
    {
        using var services = Build(
            ("Routing:Health:Window", "00:05:00"), ("Routing:Health:MinimumSample", "7"), ("Routing:Health:FailureShare", "0.25"), ("Routing:Health:Pause", "00:00:30"),
            ("Routing:Slots:MaxWait", "00:00:20"), ("Routing:Slots:LeaseTime", "01:00:00"), ("Routing:Slots:Limits:acme/*", "4"));

        var health = services.GetRequiredService<IOptions<RoutingHealthOptions>>().Value;
        var slots = services.GetRequiredService<IOptions<RoutingSlotOptions>>().Value;

        Assert.Equal((TimeSpan.FromMinutes(5), 7, 0.25, TimeSpan.FromSeconds(30)), (health.Window, health.MinimumSample, health.FailureShare, health.Pause));
        Assert.Equal((TimeSpan.FromSeconds(20), TimeSpan.FromHours(1), 4), (slots.MaxWait, slots.LeaseTime, slots.Limits["acme/*"]));
    }

    [Theory]
    [InlineData("Routing:Health:Window", "00:00:09")]
    [InlineData("Routing:Health:MinimumSample", "0")]
    [InlineData("Routing:Health:FailureShare", "0")]
    [InlineData("Routing:Health:FailureShare", "1.5")]
    [InlineData("Routing:Health:FailureShare", "NaN")]
    [InlineData("Routing:Health:Pause", "2.00:00:00")]
    [InlineData("Routing:Health:ProbeTime", "00:00:00")]
    [InlineData("Routing:Health:TimeWindow", "8.00:00:00")]
    [InlineData("Routing:Slots:MaxWait", "00:10:01")]
    [InlineData("Routing:Slots:LeaseTime", "00:00:59")]
    [InlineData("Routing:Slots:Limits:acme/*", "0")]
    [InlineData("Routing:Slots:Limits:Acme", "1")]
    public void Options_OutOfBounds_NameTheSetting(string key, string value)
    {
        using var services = Build((key, value));

        var error = Assert.Throws<OptionsValidationException>(() => key.StartsWith("Routing:Health", StringComparison.Ordinal)
            ? (object)services.GetRequiredService<IOptions<RoutingHealthOptions>>().Value
            : services.GetRequiredService<IOptions<RoutingSlotOptions>>().Value);

        Assert.Contains(key == "Routing:Slots:Limits:Acme" ? "'Acme' is no engine pattern" : key, error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings) =>
        new AcmeApp(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build()).Build();
}
