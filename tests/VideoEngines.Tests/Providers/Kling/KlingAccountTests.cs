using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RichardSzalay.MockHttp;
using VideoEngines.Routing;

namespace VideoEngines.Providers.Kling;

/// <summary>API keys, and the key pairs that only the first generation takes.</summary>
public sealed class KlingAccountTests
{
    private static readonly (string, string)[] Pair = [("Kling:AccessKey", "access"), ("Kling:SecretKey", "secret")];

    // Signed by other means: {"alg":"HS256","typ":"JWT"} . {"iss":"ak","exp":1800001800,"nbf":1799999995} with the key "sk".
    [Fact]
    public void Create_Token_HasTheDocumentedClaims()
    {
        var token = KlingToken.Create("ak", "sk", DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)).Split('.');

        Assert.Equal("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", token[0]);
        Assert.Equal("eyJpc3MiOiJhayIsImV4cCI6MTgwMDAwMTgwMCwibmJmIjoxNzk5OTk5OTk1fQ", token[1]);
        Assert.Equal("9bB6YfXYauxkfil8lKURdqD43NDJix6EWqqkKDxrD6E", token[2]);
    }

    [Fact]
    public async Task PlanAsync_OnlyAKeyPair_LeavesTheFirstGeneration()
    {
        await using var services = Build(Pair);

        var plan = await services.GetRequiredService<IVideoRouter>().PlanAsync(new VideoRequest("a boat"));

        Assert.Equal([VideoEngineIds.KlingV2Master], plan.Candidates.Where(static c => c.Verdict == RouteVerdict.Eligible).Select(static c => c.Engine));
        var refused = plan.Candidates.Single(static c => c.Engine == VideoEngineIds.KlingV3);
        Assert.Contains("VideoEngines:Kling:ApiKey", refused.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_OnlyAKeyPair_SignsAToken()
    {
        var server = Accepting();
        var engine = new KlingV2MasterEngine(new KlingOptions { AccessKey = "access", SecretKey = "secret", BaseAddress = KlingServer.Address }, server);

        await engine.SubmitAsync("a boat");

        var sent = Assert.Single(server.Requests);
        Assert.StartsWith("Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.", sent.Authorization, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", sent.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_KeyAndPair_SendsTheKey()
    {
        var server = Accepting();

        await new KlingV2MasterEngine(new KlingOptions { ApiKey = "api-key", AccessKey = "access", SecretKey = "secret", BaseAddress = KlingServer.Address }, server).SubmitAsync("a boat");

        Assert.Equal("Bearer api-key", Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task SubmitAsync_NewDesignWithOnlyAPair_SendsNothing()
    {
        var server = new KlingServer();

        var error = await Assert.ThrowsAnyAsync<VideoEngineException>(() => new KlingV3Engine(new KlingOptions { AccessKey = "access", SecretKey = "secret" }, server).SubmitAsync("a boat"));

        Assert.Contains("ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task FindAsync_LipSyncWithAPair_IsNotSupported()
    {
        var server = new KlingServer();
        var engine = new KlingLipSyncEngine(new KlingOptions { AccessKey = "access", SecretKey = "secret", BaseAddress = KlingServer.Address }, server);

        var found = await engine.FindAsync(new VideoJobHandle { EngineId = VideoEngineIds.KlingLipSync, AttemptId = "att-1", Credential = "default" });

        Assert.Equal(VideoFindOutcome.NotSupported, found.Outcome);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task GetStatusAsync_TaskThatIsNotShown_IsTransientAndSaysNothingOfTheJob()
    {
        var server = new KlingServer();
        server.Mock.When("*/v1/videos/image2video/77").Respond(HttpStatusCode.BadRequest, "application/json", """{"code":1201,"message":"Task not found by id"}""");
        var handle = new VideoJobHandle { EngineId = VideoEngineIds.KlingV2Master, AttemptId = "att-1", ProviderJobId = "77", Operation = VideoOperation.ImageToVideo };

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => new KlingV2MasterEngine(new KlingOptions { ApiKey = "k", BaseAddress = KlingServer.Address }, server).GetStatusAsync(handle));

        Assert.Equal((VideoErrorKind.NotFound, true), (error.Kind, error.IsTransient));
    }

    [Fact]
    public async Task FindAsync_TaskOfSomebodyElse_IsNotTaken()
    {
        var server = new KlingServer();
        server.Mock.When("*/v1/videos/text2video/att-1").Respond("application/json", """{"code":0,"data":{"task_id":"77","task_status":"processing","task_info":{"external_task_id":"att-2"}}}""");

        var found = await new KlingV2MasterEngine(new KlingOptions { ApiKey = "k", BaseAddress = KlingServer.Address }, server)
            .FindAsync(new VideoJobHandle { EngineId = VideoEngineIds.KlingV2Master, AttemptId = "att-1" });

        Assert.Equal(VideoFindOutcome.NotFound, found.Outcome);
    }

    [Theory]
    [InlineData("AccessKey", "access", "belong together")]
    [InlineData("SecretKey", "secret", "belong together")]
    [InlineData("SecretKey", "sec ret", "Copy the key again")]
    public void Start_MalformedPair_IsAnError(string setting, string value, string named)
    {
        using var services = Build([("Kling:" + setting, value)]);

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<KlingOptions>>().Value);

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message.Replace("VideoEngines:Kling:SecretKey", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static KlingServer Accepting()
    {
        var server = new KlingServer();
        server.Mock.When("*/v1/videos/text2video").Respond("application/json", """{"code":0,"data":{"task_id":"77","task_status":"submitted"}}""");
        return server;
    }

    private static ServiceProvider Build((string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddVideoEngines(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build()).AddKling();
        return services.BuildServiceProvider();
    }
}
