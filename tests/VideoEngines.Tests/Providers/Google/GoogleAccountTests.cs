using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Providers.Google;

public class GoogleAccountTests
{
    [Theory]
    [InlineData(null, "https://us-central1-aiplatform.googleapis.com/v1/projects/acme/locations/us-central1/")]
    [InlineData("europe-west4", "https://europe-west4-aiplatform.googleapis.com/v1/projects/acme/locations/europe-west4/")]
    [InlineData("global", "https://aiplatform.googleapis.com/v1/projects/acme/locations/global/")]
    [InlineData("eu", "https://aiplatform.eu.rep.googleapis.com/v1/projects/acme/locations/eu/")]
    public async Task SubmitAsync_Region_MakesHostAndPath(string? region, string start)
    {
        var server = Accepting();
        var engine = new GoogleVeo31Engine(new GoogleOptions { ApiKey = "token", Project = "acme", Region = region }, server);

        await engine.SubmitAsync(GoogleTest.Prompt, null, TestContext.Current.CancellationToken);

        Assert.Equal(start + "publishers/google/models/veo-3.1-generate-001:predictLongRunning", Assert.Single(server.Requests).Address.AbsoluteUri);
    }

    [Fact]
    public async Task SubmitAsync_TokenDelegate_IsAskedForEveryCall()
    {
        var server = Accepting();
        var asked = 0;
        var options = new GoogleOptions { Project = "acme" }.UseToken(_ => ValueTask.FromResult($"token-{++asked}"));
        var engine = new GoogleVeo31Engine(options, server);

        var handle = await engine.SubmitAsync(GoogleTest.Prompt, null, TestContext.Current.CancellationToken);
        await engine.GetStatusAsync(handle, TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], server.Requests.Select(static request => request.Authorization));
    }

    [Fact]
    public async Task SubmitAsync_OtherAccount_HasItsOwnProjectRegionAndToken()
    {
        var server = Accepting();
        var options = new GoogleOptions { ApiKey = "token", Project = "acme" };
        options.AddAccount("eu", static account =>
        {
            account.Project = "acme-eu";
            account.Region = "europe-west4";
            account.UseToken(static _ => ValueTask.FromResult("eu-token"));
        });

        await new GoogleVeo31Engine(options, server).SubmitAsync(GoogleTest.Prompt, new VideoSubmitOptions { Credential = "eu" }, TestContext.Current.CancellationToken);

        var request = Assert.Single(server.Requests);
        Assert.Equal("Bearer eu-token", request.Authorization);
        Assert.StartsWith("https://europe-west4-aiplatform.googleapis.com/v1/projects/acme-eu/locations/europe-west4/", request.Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_TokenFails_IsRejectedAndNothingIsSent()
    {
        var server = Accepting();
        var options = new GoogleOptions { Project = "acme" }.UseToken(static _ => throw new InvalidOperationException("no metadata server"));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => new GoogleVeo31Engine(options, server).SubmitAsync(GoogleTest.Prompt, null, TestContext.Current.CancellationToken));

        Assert.Equal((VideoErrorKind.Authentication, false), (error.Kind, error.WasSent));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_NothingConfigured_NamesProjectAndToken()
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => new GoogleVeo31Engine(new GoogleOptions(), Accepting()).SubmitAsync(GoogleTest.Prompt, null, TestContext.Current.CancellationToken));

        Assert.Contains("VideoEngines:Google:Project", error.Message, StringComparison.Ordinal);
        Assert.Contains("UseToken", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Google:Project is missing")]
    [InlineData("", "Google:Project is missing")]
    [InlineData("a/b", "Google:Project is no project id")]
    [InlineData("a b", "Google:Project is no project id")]
    public void Constructor_TokenWithoutGoodProject_SaysSo(string? project, string problem)
    {
        var error = Assert.Throws<ArgumentException>(() => new GoogleVeo31Engine(new GoogleOptions { ApiKey = "token", Project = project }));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("example.com:acme-1")]
    [InlineData("123456789")]
    public void Constructor_ProjectIds_AreTaken(string project) => _ = new GoogleVeo31Engine(new GoogleOptions { ApiKey = "token", Project = project });

    [Theory]
    [InlineData("us-central1.evil.example/")]
    [InlineData("moon")]
    [InlineData("US-CENTRAL1")]
    public void Constructor_RegionThatIsNone_NamesTheSetting(string region)
    {
        var error = Assert.Throws<ArgumentException>(() => new GoogleVeo31Engine(new GoogleOptions { ApiKey = "token", Project = "acme", Region = region }));

        Assert.Contains("VideoEngines:Google:Region", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddGoogle_Section_IsBoundAndCodeSetsTheToken()
    {
        var settings = new Dictionary<string, string?> { ["Google:Project"] = "acme", ["Google:Region"] = "europe-west4", ["Google:Accounts:b:Project"] = "other", ["Google:Accounts:b:ApiKey"] = "t", ["Gemini:ApiKey"] = "key" };
        var services = new ServiceCollection();
        services.AddVideoEngines(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddGoogle(static google => google.UseToken(static _ => ValueTask.FromResult("token")))
            .AddGemini();
        await using var provider = services.BuildServiceProvider();

        var google = provider.GetRequiredService<IOptions<GoogleOptions>>().Value;

        Assert.Equal(("acme", "europe-west4", "other"), (google.Project, google.Region, google.Accounts["b"].Project));
        Assert.NotNull(google.TokenProvider);
        Assert.Equal("key", provider.GetRequiredService<IOptions<GeminiOptions>>().Value.ApiKey);
        Assert.NotNull(provider.GetRequiredKeyedService<IVideoEngine>("google/veo-3.1").GetService<GoogleVeo31Engine>());
        Assert.NotNull(provider.GetRequiredKeyedService<IVideoEngine>("google/veo-2@gemini").GetService<GeminiVideoEngine>());
    }

    [Fact]
    public void Constructor_GeminiEngineOfAnotherHost_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new GeminiVideoEngine(VideoEngineIds.GoogleVeo31, new GeminiOptions { ApiKey = "key" }));

    private static GoogleTest.Server Accepting() => new(static _ => GoogleTest.Json($$"""{"name":"{{GoogleTest.Operation}}"}"""));
}
