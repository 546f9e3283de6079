using System.Text;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Billing;

public sealed class EmulatorBillingTests
{
    [Theory]
    [InlineData("kling-3.0", "720p", "off", 3.0)]
    [InlineData("kling-3.0", "720p", "native", 4.5)]
    [InlineData("kling-3.0", "1080p", "off", 4.0)]
    [InlineData("kling-3.0", "1080p", "native", 6.0)]
    [InlineData("kling-3.0", "4k", "off", 15.0)]
    [InlineData("kling-3.0", "4k", "native", 15.0)]
    [InlineData("kling-3.0-turbo", "720p", "off", 4.0)]
    [InlineData("kling-3.0-turbo", "1080p", "off", 5.0)]
    [InlineData("kling-2.6", "720p", "off", 1.5)]
    [InlineData("kling-2.6", "1080p", "native", 5.0)]
    [InlineData("kling-2.5-turbo", "1080p", "off", 2.5)]
    public async Task Kling_FiveSeconds_CostTheDeclaredUnits(string model, string resolution, string audio, decimal units)
    {
        await using var server = await TestServer.StartAsync();

        await server.SubmitKlingAsync($$$"""{"prompt":"a","settings":{"resolution":"{{{resolution}}}","audio":"{{{audio}}}"}}""", "/text-to-video/" + model);

        var bill = server.Emulator.Billing.Of("kling");
        Assert.Equal((1, units, units, units * 0.14m), (bill.AcceptedSubmits, bill.Purchased, bill.Billed, bill.BilledUsd));
    }

    [Fact]
    public async Task Runway_Accepted_IsBilledAtOnce()
    {
        await using var server = await TestServer.StartAsync();

        var id = await server.SubmitRunwayAsync();

        Assert.Equal((0.60m, 0.60m), (server.Emulator.Billing.BilledUsd, server.Emulator.Billing.BilledUsdOf(id)));
    }

    [Fact]
    public async Task Failure_IsRefundedWhenTheJobEndsNotBefore()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.JobFailed });
        await server.SubmitKlingAsync();

        server.Advance(11.999);
        var before = server.Emulator.Billing.BilledUsd;
        server.Advance(0.001);

        Assert.Equal((0.42m, 0m, 0.42m), (before, server.Emulator.Billing.BilledUsd, server.Emulator.Billing.PurchasedUsd));
    }

    [Fact]
    public async Task Submits_AreCountedByExternalIdTagAndBody()
    {
        await using var server = await TestServer.StartAsync();
        await server.SubmitKlingAsync("""{"prompt":"a","options":{"external_task_id":"e1"}}""");
        for (var i = 0; i < 2; i++)
            await server.SendAsync(HttpMethod.Post, "runway/v1/text_to_video", TestServer.RunwayText, "Bearer k", request => request.Headers.Add("X-Emulator-Tag", "t1"));
        await server.RunwayAsync("/v1/text_to_video", "{}");

        var billing = server.Emulator.Billing;
        Assert.Equal((3, 1, 2), (billing.AcceptedSubmits, billing.AcceptedByExternalId["e1"], billing.AcceptedByTag["t1"]));
        Assert.Equal(2, billing.AcceptedByBodyHash[EmulatorBilling.HashOf(Encoding.UTF8.GetBytes(TestServer.RunwayText))]);
    }

    [Fact]
    public async Task Of_UnknownProvider_Throws()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Throws<ArgumentException>(() => server.Emulator.Billing.Of("sora"));
    }

    [Fact]
    public void FailureBilling_HasARuleForEveryProvider() =>
        Assert.Equal(VideoEmulator.Providers, EmulatorBilling.FailureBilling.Where(rule => rule.FailureCode == "*").Select(rule => rule.Provider));
}
