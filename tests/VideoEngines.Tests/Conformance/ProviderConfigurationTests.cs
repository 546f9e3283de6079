using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoEngines.Providers.ByteDance;
using VideoEngines.Providers.ComfyUI;
using VideoEngines.Providers.Kling;
using VideoEngines.Providers.Lightricks;
using VideoEngines.Providers.OpenAI;
using VideoEngines.Providers.Runway;
using VideoEngines.Providers.Sglang;
using VideoEngines.Providers.VllmOmni;

namespace VideoEngines.Tests.Conformance;

/// <summary>Every provider's section of the configuration is bound whole; the binders are generated per provider.</summary>
public sealed class ProviderConfigurationTests
{
    [Fact]
    public async Task AddKling_FullSection_IsBound() => await AssertBoundAsync<KlingOptions>("Kling", static builder => builder.AddKling());

    [Fact]
    public async Task AddOpenAI_FullSection_IsBound() => await AssertBoundAsync<OpenAIOptions>("OpenAI", static builder => builder.AddOpenAI());

    [Fact]
    public async Task AddSglang_FullSection_IsBound() => await AssertBoundAsync<SglangOptions>("Sglang", static builder => builder.AddSglang());

    [Fact]
    public async Task AddVllmOmni_FullSection_IsBound() => await AssertBoundAsync<VllmOmniOptions>("VllmOmni", static builder => builder.AddVllmOmni());

    [Fact]
    public async Task AddRunway_FullSection_IsBound() => await AssertBoundAsync<RunwayOptions>("Runway", static builder => builder.AddRunway());

    [Fact]
    public async Task AddLightricks_FullSection_IsBound() => await AssertBoundAsync<LightricksOptions>("Lightricks", static builder => builder.AddLightricks());

    [Fact]
    public async Task AddByteDance_FullSection_IsBound() => await AssertBoundAsync<ByteDanceOptions>("ByteDance", static builder => builder.AddByteDance());

    [Fact]
    public async Task AddComfyUI_FullSection_IsBound() => await AssertBoundAsync<ComfyUIOptions>("ComfyUI", static builder => builder.AddComfyUI());

    [Fact]
    public async Task AddComfyUI_Workflows_AreBound()
    {
        await using var services = Build(static builder => builder.AddComfyUI(), ("ComfyUI:Workflows:text-to-video", "a.json"), ("ComfyUI:FramesPerSecond", "24"), ("ComfyUI:ListenToProgress", "false"));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ComfyUIOptions>>().Value);

        Assert.Contains("ComfyUI:Workflows:text-to-video", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddKling_KeyInCode_WinsOverTheConfiguration()
    {
        await using var services = Build(static builder => builder.AddKling(static kling => kling.ApiKey = "from-code"), ("Kling:ApiKey", "from-configuration"));

        Assert.Equal("from-code", services.GetRequiredService<IOptions<KlingOptions>>().Value.ApiKey);
    }

    private static async Task AssertBoundAsync<TOptions>(string section, Action<IVideoEnginesBuilder> add)
        where TOptions : ProviderOptions
    {
        await using var services = Build(
            add,
            ($"{section}:ApiKey", "key"),
            ($"{section}:BaseAddress", "https://gateway.example/path"),
            ($"{section}:Region", "eu"),
            ($"{section}:SubmitTimeout", "00:00:20"),
            ($"{section}:JobDeadline", "01:00:00"),
            ($"{section}:PollInterval", "00:00:07"),
            ($"{section}:CancelDuringSubmit", "Abandon"),
            ($"{section}:Accounts:us:ApiKey", "us-key"),
            ($"{section}:Accounts:us:BaseAddress", "https://us.example"),
            ($"{section}:Accounts:us:Region", "us"));

        var options = services.GetRequiredService<IOptions<TOptions>>().Value;

        Assert.Equal(("key", new Uri("https://gateway.example/path"), "eu"), (options.ApiKey, options.BaseAddress, options.Region));
        Assert.Equal((TimeSpan.FromSeconds(20), TimeSpan.FromHours(1), TimeSpan.FromSeconds(7), CancelDuringSubmit.Abandon), (options.SubmitTimeout, options.JobDeadline, options.PollInterval, options.CancelDuringSubmit));
        var account = Assert.Single(options.Accounts);
        Assert.Equal(("us", "us-key", new Uri("https://us.example"), "us"), (account.Key, account.Value.ApiKey, account.Value.BaseAddress, account.Value.Region));
    }

    private static ServiceProvider Build(Action<IVideoEnginesBuilder> add, params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        add(services.AddVideoEngines(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build()));
        return services.BuildServiceProvider();
    }
}
