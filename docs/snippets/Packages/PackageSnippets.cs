using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Emulator;
using VideoEngines.Testing;
using Xunit;

namespace Snippets.Packages;

public sealed class PackageSnippets
{
    internal static async Task MainPackageAsync(WebApplicationBuilder builder, IVideoEngine engine)
    {
        // snippet: package-main
        builder.Services.AddVideoEngines(builder.Configuration.GetSection("VideoEngines"))
            .AddKling().AddRunway()
            .AddCredits();

        var video = await engine.GenerateAsync("a paper boat sailing through rain", new() { Account = "acme" });
        await video.SaveAsync("boat.mp4");
        // end-snippet
    }

    internal static void Core(IServiceCollection services)
    {
        // snippet: package-core
        services.AddVideoEngines()
            .AddEngine("acme/v1", _ => new AcmeEngine())
            .ConfigureCatalog(catalog => catalog.AddFile("acme-catalog.json"))
            .AddCredits();
        // end-snippet
    }

    internal static async Task EmulatorAsync(ClipService service)
    {
        // snippet: package-emulator
        await using var emulator = await VideoEmulator.StartAsync(new() { TimeScale = 60 });
        var baseAddress = emulator.AddressOf("kling");            // give it to the engine; any API key will do

        emulator.AddFault(new() { Kind = EmulatorFaultKind.LostAnswer });
        await service.RenderAsync("a paper boat");                // the code under test
        Assert.Equal(1, emulator.Billing.AcceptedSubmits);        // bought once, although the answer was lost
        // end-snippet
    }

    // snippet: package-testing
    [Fact]
    public async Task RenderAsync_FirstEngineBusy_TriesAgainOnce()
    {
        var fake = FakeVideoEngine.Rejects(VideoErrorKind.RateLimited)
            .Then(FakeJob.Succeeds().WithProgress(0.25, 0.75).WithCost(VideoCost.Usd(0.42m)));
        var service = new ClipService(fake);            // your code under test

        await service.RenderAsync("a paper boat");

        Assert.Equal(2, fake.Submits.Count);
        Assert.All(fake.Submits, submit => Assert.Equal("a paper boat", submit.Request.Prompt));
    }
    // end-snippet
}
