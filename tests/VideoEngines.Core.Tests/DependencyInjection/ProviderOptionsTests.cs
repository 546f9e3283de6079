using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoEngines.Core.Tests.Engines;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.DependencyInjection;

/// <summary>Keys, accounts and addresses, from configuration and from code.</summary>
public sealed class ProviderOptionsTests
{
    private const string Key = "acme-key-canary";

    [Fact]
    public async Task Configuration_FullSection_IsBound()
    {
        var app = new AcmeApp(Configuration(
            ("Acme:ApiKey", Key),
            ("Acme:BaseAddress", "https://gateway.example/acme"),
            ("Acme:Region", "eu"),
            ("Acme:SubmitTimeout", "00:00:20"),
            ("Acme:JobDeadline", "01:00:00"),
            ("Acme:PollInterval", "00:00:07"),
            ("Acme:CancelDuringSubmit", "Abandon"),
            ("Acme:Accounts:us:ApiKey", "us-key"),
            ("Acme:Accounts:us:BaseAddress", "https://us.example"),
            ("Acme:Accounts:us:Region", "us")));
        await using var services = app.AddAcme().Build();

        var options = services.GetRequiredService<IOptions<AcmeOptions>>().Value;

        Assert.Equal((Key, new Uri("https://gateway.example/acme"), "eu"), (options.ApiKey, options.BaseAddress, options.Region));
        Assert.Equal((TimeSpan.FromSeconds(20), TimeSpan.FromHours(1), TimeSpan.FromSeconds(7), CancelDuringSubmit.Abandon), (options.SubmitTimeout, options.JobDeadline, options.PollInterval, options.CancelDuringSubmit));
        var account = Assert.Single(options.Accounts);
        Assert.Equal(("us", "us-key", new Uri("https://us.example"), "us"), (account.Key, account.Value.ApiKey, account.Value.BaseAddress, account.Value.Region));
    }

    [Fact]
    public async Task Submit_DefaultAccount_KeyGoesToTheProvidersAddress()
    {
        var app = new AcmeApp(Configuration(("Acme:ApiKey", Key))).AddAcme();
        await using var services = app.Build();

        var handle = await EngineOf(services).SubmitAsync("a boat");

        Assert.Equal([(HttpMethod.Post, "https://api.acme.example/v1/videos", "Bearer " + Key)], app.Server.Requests);
        Assert.Equal((ProviderOptions.DefaultAccount, "api.acme.example", null), (handle.Credential, handle.Host, handle.Region));
    }

    [Theory]
    [InlineData("eu", null, "https://eu.acme.example/v1/videos")]
    [InlineData("eu", "https://gateway.example", "https://gateway.example/v1/videos")]
    [InlineData(null, null, "https://api.acme.example/v1/videos")]
    public async Task Submit_Region_ChoosesTheAddressUnlessThereIsOne(string? region, string? address, string expected)
    {
        var app = new AcmeApp(Configuration(("Acme:ApiKey", Key), ("Acme:Region", region), ("Acme:BaseAddress", address))).AddAcme();
        await using var services = app.Build();

        await EngineOf(services).SubmitAsync("a boat");

        Assert.Equal(expected, Assert.Single(app.Server.Requests).Address);
    }

    [Theory]
    [InlineData("Acme:Region", "VideoEngines:Acme:Region 'mars'")]
    [InlineData("Acme:Accounts:far:Region", "VideoEngines:Acme:Accounts:far:Region 'mars'")]
    public async Task Options_UnknownRegion_IsAnErrorThatNamesTheSetting(string setting, string expected)
    {
        await using var services = new AcmeApp(Configuration(("Acme:ApiKey", Key), (setting, "mars"))).AddAcme().Build();

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<AcmeOptions>>().Value);

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_NamedAccount_GoesToItsOwnAddressWithItsOwnKey()
    {
        var app = new AcmeApp(Configuration(("Acme:ApiKey", Key), ("Acme:Accounts:us:ApiKey", "us-key"), ("Acme:Accounts:us:BaseAddress", "https://us.example/path/"), ("Acme:Accounts:us:Region", "us"))).AddAcme();
        await using var services = app.Build();

        var handle = await EngineOf(services).SubmitAsync("a boat", new VideoSubmitOptions { Credential = "us" });

        Assert.Equal([(HttpMethod.Post, "https://us.example/path/v1/videos", "Bearer us-key")], app.Server.Requests);
        Assert.Equal(("us", "us"), (handle.Credential, handle.Region));
    }

    [Fact]
    public async Task GetStatus_JobOfANamedAccount_IsReadWithItsKey()
    {
        var app = new AcmeApp().AddAcme(static acme => acme.AddAccount("us", static us => us.UseToken(static _ => ValueTask.FromResult("fresh-token"))));
        await using var services = app.Build();
        var engine = EngineOf(services);

        await engine.GetStatusAsync(await engine.SubmitAsync("a boat", new VideoSubmitOptions { Credential = "us" }));

        Assert.Equal(["Bearer fresh-token", "Bearer fresh-token"], app.Server.Requests.Select(static request => request.Authorization));
    }

    [Fact]
    public async Task GetStatus_AccountIsGoneOnResume_IsAWaitNotAFailure()
    {
        await using var services = new AcmeApp().AddAcme(static acme => acme.ApiKey = Key).Build();
        var handle = new VideoJobHandle { EngineId = "acme/one", AttemptId = "a-1", ProviderJobId = "job-1", Credential = "gone" };

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => EngineOf(services).GetStatusAsync(handle));

        Assert.Equal((VideoErrorKind.Configuration, true), (error.Kind, error.IsTransient));
        Assert.Contains("'gone'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_TokenCannotBeHad_IsRejectedAndNothingIsSent()
    {
        var app = new AcmeApp().AddAcme(static acme => acme.AddAccount("us", static us => us.UseToken(static _ => throw new InvalidOperationException("vault " + Key))));
        await using var services = app.Build();

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => EngineOf(services).SubmitAsync("a boat"));

        Assert.Equal((VideoErrorKind.Authentication, 0), (error.Kind, app.Server.Requests.Count));
        Assert.DoesNotContain(Key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_KeyMissing_IsRejectedAndNamesTheSetting()
    {
        var app = new AcmeApp().AddAcme();
        await using var services = app.Build();

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => EngineOf(services).SubmitAsync("a boat"));

        Assert.Equal((VideoErrorKind.Configuration, 0), (error.Kind, app.Server.Requests.Count));
        Assert.Contains("VideoEngines:Acme:ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("VideoEngines__Acme__ApiKey", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_KeyMissing_IsIneligibleAndNamesTheSetting()
    {
        await using var services = new AcmeApp().AddAcme().Build();

        var plan = await services.GetRequiredService<IVideoRouter>().PlanAsync("a boat");

        var reason = plan.Candidates.Single(static candidate => candidate.Engine == "acme/one").Reasons.Single();
        Assert.Equal(RouteReasonCodes.CredentialMissing, reason.Code);
        Assert.Contains("VideoEngines:Acme:ApiKey", reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_UnknownAccount_NamesTheKnownOnes()
    {
        await using var services = new AcmeApp().AddAcme(static acme => acme.ApiKey = Key).Build();

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => EngineOf(services).SubmitAsync("a boat", new VideoSubmitOptions { Credential = "eu" }));

        Assert.Contains("no account 'eu'", error.Message, StringComparison.Ordinal);
        Assert.Contains("default", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme:ApiKey", "key with spaces", "VideoEngines:Acme:ApiKey")]
    [InlineData("Acme:ApiKey", "key\n", "VideoEngines:Acme:ApiKey")]
    [InlineData("Acme:BaseAddress", "/relative", "VideoEngines:Acme:BaseAddress")]
    [InlineData("Acme:BaseAddress", "ftp://acme.example", "VideoEngines:Acme:BaseAddress")]
    [InlineData("Acme:BaseAddress", "https://user:secret@acme.example", "VideoEngines:Acme:BaseAddress")]
    [InlineData("Acme:BaseAddress", "https://acme.example/?key=secret", "VideoEngines:Acme:BaseAddress")]
    [InlineData("Acme:SubmitTimeout", "00:00:00", "VideoEngines:Acme:SubmitTimeout")]
    [InlineData("Acme:JobDeadline", "8.00:00:00", "VideoEngines:Acme:JobDeadline")]
    [InlineData("Acme:PollInterval", "00:00:00", "VideoEngines:Acme:PollInterval")]
    [InlineData("Acme:Accounts:us:ApiKey", "ключ", "VideoEngines:Acme:Accounts:us:ApiKey")]
    [InlineData("Acme:Accounts:us:BaseAddress", "/relative", "VideoEngines:Acme:Accounts:us:BaseAddress")]
    public async Task Configuration_Malformed_IsAStartupErrorThatNamesTheSettingAndNotItsValue(string setting, string value, string named)
    {
        await using var services = new AcmeApp(Configuration((setting, value))).AddAcme().Build();

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("key with", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_SeveralMistakes_AreAllListed()
    {
        await using var services = new AcmeApp(Configuration(("Acme:ApiKey", "a b"), ("Acme:SubmitTimeout", "00:00:00"))).AddAcme().Build();

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<AcmeOptions>>().Value);

        Assert.Equal(2, error.Failures.Count());
    }

    private static IVideoEngine EngineOf(IServiceProvider services) => services.GetRequiredKeyedService<IVideoEngine>("acme/one");

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
}
