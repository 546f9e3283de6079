using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.Metering;
using VideoEngines.Providers.Kling;
using VideoEngines.Providers.Runway;
using VideoEngines.Routing;
using VideoEngines.Testing;
using VideoEngines.TrimSmoke;

// An app as users write it, published with everything cut away that nothing refers to. It ends with "trim smoke ok", or with an exception that says what got lost.
using var server = new VideoServer();
var video = FakeVideoContent.CreateMp4(100_000);
using var kling = new StubKling(new Uri(server.Address, "boat.mp4"));

var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["VideoEngines:Kling:ApiKey"] = "key",
    ["VideoEngines:Kling:BaseAddress"] = new Uri(server.Address, "kling").ToString(),
    ["VideoEngines:Kling:PollInterval"] = "00:00:00.010",
    ["VideoEngines:Kling:Accounts:eu:ApiKey"] = "eu-key",
    ["VideoEngines:Runway:ApiKey"] = "key",
    ["VideoEngines:Credits:DefaultAccount"] = "smoke",
    ["VideoEngines:Downloads:MaxBytes"] = "200000",
}).Build();
var services = new ServiceCollection();
services.AddVideoEngines(configuration.GetSection("VideoEngines"))
    .AddKling()
    .AddRunway()
    .AddCredits()
    .AddHandleProtector(new byte[32])
    .ConfigureCatalog(static catalog => catalog.AddJson("""
        { "schemaVersion": 1, "version": "smoke", "sources": { "SMOKE": { "title": "This program" } },
          "units": { "kling-unit": { "usd": 0.10, "source": "SMOKE", "checked": "2026-11-22", "confidence": "high" } } }
        """));
services.AddHttpClient("VideoEngines.kling").ConfigurePrimaryHttpMessageHandler(() => kling);
await using var provider = services.BuildServiceProvider();

// Catalog and plan.
var catalog = provider.GetRequiredService<EngineCatalog>();
Check(catalog.Version.EndsWith("+smoke", StringComparison.Ordinal) && catalog.Offers.Count >= 2, "the catalog and its overlay");
var request = new VideoRequest("a paper boat") { Duration = TimeSpan.FromSeconds(5), Resolution = VideoResolution.P720, GenerateAudio = true }
    .With(new KlingVideoOptions { MultiShot = false })
    .With(new RunwayVideoOptions { PublicFigureThreshold = RunwayPublicFigureThreshold.Low });
var router = provider.GetRequiredService<IVideoRouter>();
await provider.GetRequiredService<ICreditLedger>().GrantAsync(new CreditGrant { Key = "start", Account = "smoke", Amount = CreditAmount.FromCredits(10) });
var plan = await router.PlanAsync(request, new VideoSubmitOptions { Engine = VideoEngineIds.KlingV3 });
Check(plan.Winner?.Engine == VideoEngineIds.KlingV3 && plan.ToJson().Length > 0 && plan.ToTable().Length > 0, $"the plan: {plan.Describe()}");

// Requests and handles as JSON.
var readRequest = VideoRequest.Parse(request.ToJson());
Check(readRequest == request && readRequest.GetOptions<KlingVideoOptions>() is { MultiShot: false }, "a request as JSON");

// A job from the submit to the file and the settled credits.
var serving = server.ServeAsync(video, CancellationToken.None);
var handle = await router.SubmitAsync(readRequest, new VideoSubmitOptions { JobKey = "smoke-1", Engine = VideoEngineIds.KlingV3, Credential = "default" });
Check(VideoJobHandle.Parse(handle.ToJson()).ToJson() == handle.ToJson(), "a handle as JSON");
var protector = provider.GetRequiredService<IVideoHandleProtector>();
Check(protector.Unprotect(protector.Protect(handle)) == handle, "a signed handle");
var status = await router.WaitAsync(handle);
Check(status is { State: VideoJobState.Succeeded, Settlement: VideoSettlement.Done }, $"the job: {status}");
using var file = new MemoryStream();
await using (var content = await router.OpenContentAsync(handle, status.Outputs[0]))
{
    await content.Stream.CopyToAsync(file);
}

await serving;
Check(file.ToArray().AsSpan().SequenceEqual(video), "the downloaded file");
var hold = await provider.GetRequiredService<ICreditLedger>().GetHoldAsync(handle.AttemptId);
Check(hold is { State: CreditHoldState.Committed } && hold.Total.ToCredits() == 0.30m && kling.Creates == 1, $"the credits: {hold}");

// The double that users test with.
var fake = await FakeVideoEngine.Succeeds().WithCost(VideoCost.Usd(0.42m)).GenerateAsync("a paper boat");
Check(fake.Cost == VideoCost.Usd(0.42m), "the fake engine");

Console.WriteLine("trim smoke ok");
return 0;

static void Check(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Trimming broke {what}.");
    }
}
