using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VideoEngines.Catalog;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Routing.Policies;

public sealed class RoutingPoliciesTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"policy-{Guid.NewGuid():N}.json");
    private readonly ManualTimeProvider _clock = new();
    private readonly LogLines _log = new();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Find_NothingAdded_IsTheShippedPolicy()
    {
        var policies = Create();

        Assert.Same(RoutingPolicy.Default, policies.Find(null));
        Assert.Contains("the app has added none", Assert.Throws<VideoEngineException>(() => policies.Find("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_File_IsTheDefaultAndHasItsName()
    {
        Write("mine", "1");
        var policies = Create(files: [new(_file, IsDefault: true)]);

        Assert.Equal("mine", policies.Find(null).Name);
        Assert.Same(policies.Find(null), policies.Find("mine"));
    }

    [Fact]
    public void Find_FileThatIsNotTheDefault_IsChosenByName()
    {
        Write("mine", "1");
        var policies = Create(files: [new(_file, IsDefault: false)]);

        Assert.Equal(("default", "mine"), (policies.Find(null).Name, policies.Find("mine").Name));
        Assert.Contains("Use one of: mine.", Assert.Throws<VideoEngineException>(() => policies.Find("other")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FileHasChanged_IsReadAgainAfterTwoSecondsAndPlansKeepTheirs()
    {
        Write("mine", "1");
        var policies = Create(files: [new(_file, IsDefault: true)]);
        var before = policies.Find(null);
        Write("mine", "22");

        Assert.Same(before, policies.Find(null));
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(("1", "22"), (before.Version, policies.Find(null).Version));
        Assert.Contains("PoliciesReloaded", _log.Events);
    }

    [Fact]
    public void Find_FileHasBecomeWrong_KeepsTheOneBeforeAndSaysSoOnce()
    {
        Write("mine", "1");
        var policies = Create(files: [new(_file, IsDefault: true)]);
        var before = policies.Find(null);
        File.WriteAllText(_file, "{ wrong");
        for (var i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            Assert.Same(before, policies.Find(null));
        }

        Assert.Equal(["PoliciesKept"], _log.Events);
        Write("mine", "333");
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("333", policies.Find(null).Version);
    }

    [Fact]
    public void Find_FileIsGone_KeepsTheOneBefore()
    {
        Write("mine", "1");
        var policies = Create(files: [new(_file, IsDefault: true)]);
        var before = policies.Find(null);
        File.Delete(_file);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Same(before, policies.Find(null));
    }

    [Fact]
    public void Find_FileIsWrongFromTheStart_SaysWhat()
    {
        File.WriteAllText(_file, """{ "schemaVersion": 1, "name": "x", "rules": { "r": { "order": 1, "prefer": "kling/v33" } } }""");

        var error = Assert.Throws<RoutingPolicyException>(() => Create(files: [new(_file, IsDefault: true)]).Find(null));

        Assert.Contains("rules.r.prefer[0]: there is no engine kling/v33; did you mean", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_Configuration_ReadsPoliciesByName()
    {
        var policies = Create(configuration: new()
        {
            ["Routing:DefaultPolicy"] = "house",
            ["Routing:Policies:house:version"] = "5",
            ["Routing:Policies:house:rules:b:order"] = "20",
            ["Routing:Policies:house:rules:b:avoid"] = "runway/*",
            ["Routing:Policies:house:Rules:A Rule:Order"] = "10",
            ["Routing:Policies:house:rules:A Rule:Prefer"] = "kling/v3, runway/gen4.5",
            ["Routing:Policies:house:rules:A Rule:when:audio"] = "true",
            ["Routing:Policies:house:rules:A Rule:when:duration:min"] = "4.5",
            ["Routing:Policies:house:rules:A Rule:when:metadata:Order"] = "7",
            ["Routing:Policies:house:rules:A Rule:maxCostUsd"] = "2.50",
        });

        var policy = policies.Find(null);

        Assert.Equal(("house", "5"), (policy.Name, policy.Version));
        Assert.Equal(["A Rule", "b"], policy.Rules.Select(static r => r.Name));
        var rule = policy.Rules[0];
        Assert.Equal(["kling/v3", "runway/gen4.5"], rule.Prefer.Select(static p => p.ToString()));
        Assert.Equal((true, new RoutingRange(4.5m), 2.5m), (rule.When.Flags[RoutingFlag.Audio], rule.When.Numbers[RoutingNumber.Duration], rule.MaxCostUsd));
        Assert.Equal(["7"], rule.When.Metadata["Order"]);
    }

    [Theory]
    [InlineData("Routing:Policies:house:rules:a:prefer:0", "kling/v3", "rules.a.prefer: is a list")]
    [InlineData("Routing:Policies:house:rules:a:prefers", "kling/v3", "did you mean \"prefer\"")]
    [InlineData("Routing:Policies:house:rules:a:order", "first", "rules.a.order: expected a number")]
    [InlineData("Routing:DefaultPolicy", "home", "no routing policy 'home'")]
    [InlineData("Routing:PolicyFile", "/no/such/policy.json", "cannot be read")]
    public void Find_WrongConfiguration_SaysWhereAndWhat(string key, string value, string message)
    {
        var settings = new Dictionary<string, string?> { ["Routing:Policies:house:rules:a:order"] = "1", ["Routing:Policies:house:rules:a:avoid"] = "runway/*" };
        settings[key] = value;

        var error = Assert.ThrowsAny<VideoEngineException>(() => Create(configuration: settings).Find(null));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
    }

    [Fact]
    public void Find_ConfigurationIsReloaded_IsReadAgain()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Routing:DefaultPolicy"] = "house",
            ["Routing:Policies:house:version"] = "1",
            ["Routing:Policies:house:rules:a:order"] = "1",
            ["Routing:Policies:house:rules:a:avoid"] = "runway/*",
        }).Build();
        var policies = Create(section: new RoutingPolicySection(configuration));
        Assert.Equal("1", policies.Find(null).Version);

        configuration["Routing:Policies:house:version"] = "2";
        configuration.Reload();
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("2", policies.Find(null).Version);
    }

    [Fact]
    public async Task AddPolicyFile_Twice_IsOneFileAndDecidesThePlan()
    {
        File.WriteAllText(_file, """{ "schemaVersion": 1, "name": "x", "rules": { "r": { "order": 1, "only": "runway/gen4.5" } } }""");
        var services = new ServiceCollection();
        services.AddVideoEngines().AddPolicyFile(_file).AddPolicyFile(_file);
        await using var provider = services.BuildServiceProvider();

        Assert.Single(provider.GetServices<RoutingPolicyFile>());
        var plan = await provider.GetRequiredService<IVideoRouter>().PlanAsync("a boat");
        Assert.Equal("x", plan.Policy.Name);
        Assert.All(plan.Candidates.Where(static c => c.Engine != "runway/gen4.5"), static c => Assert.Contains(c.Reasons, static r => r.Code == RouteReasonCodes.PolicyNotAllowed));
    }

    private RoutingPolicies Create(RoutingPolicyFile[]? files = null, Dictionary<string, string?>? configuration = null, RoutingPolicySection? section = null)
    {
        section ??= configuration is null ? null : new RoutingPolicySection(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build());
        return new RoutingPolicies(EngineCatalog.Default, Options.Create(new RoutingOptions()), files ?? [], section is null ? [] : [section], _clock, _log);
    }

    private void Write(string name, string version) => File.WriteAllText(_file, $$"""{ "schemaVersion": 1, "name": "{{name}}", "version": "{{version}}", "rules": { "r": { "order": 1, "avoid": "runway/*" } } }""");

    private sealed class LogLines : ILogger<RoutingPolicies>
    {
        public List<string> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Events.Add(eventId.Name ?? "?");
    }
}
