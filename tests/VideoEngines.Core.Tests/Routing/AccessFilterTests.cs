using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class AccessFilterTests
{
    private static readonly VideoRequest Request = new("a boat");
    private static readonly EngineOffer Offer = TestCatalog.Offer("a/m");

    [Fact]
    public void Plan_Pinned_RejectsAllOthers()
    {
        var plan = RoutePlanner.Plan(Request, PlanCase.Shipped with { PinnedEngine = "runway/gen4.5" });

        Assert.Equal("runway/gen4.5", plan.Winner!.Engine.ToString());
        Assert.Equal("runway/gen4.5 was asked for by name", plan.Reason("kling/v3"));
    }

    [Fact]
    public void Plan_PinnedToUnknownEngine_SuggestsNearNames() =>
        Assert.Equal("There is no engine kling/v4. Did you mean kling/v3?", RoutePlanner.Plan(Request, PlanCase.Shipped with { PinnedEngine = "kling/v4" }).Describe());

    [Fact]
    public void Plan_WithoutKey_NamesTheSetting()
    {
        var plan = RoutePlanner.Plan(Request, PlanCase.Shipped with { Credentials = Credentials(("runway/gen4.5", ["default"])) });

        Assert.Equal("no key is configured for kling/v3; set Kling:ApiKey (environment variable KLING_API_KEY)", plan.Reason("kling/v3"));
        Assert.Equal("default", plan.Winner!.Credential);
    }

    [Fact]
    public void Plan_WithoutKeyAndOwnReason_GivesThatReason()
    {
        var credentials = new RouteCredentials([new("a/m", new() { MissingReason = "set Video:A:Key in the vault" })]);

        Assert.Equal("set Video:A:Key in the vault", RoutePlanner.Plan(Request, PlanCase.Context(Offer) with { Credentials = credentials }).Reason().Describe());
    }

    [Theory]
    [InlineData("eu", null)]
    [InlineData("us", "a/m has no account with the alias 'us'; it has default, eu")]
    public void Plan_PinnedCredential_MustExist(string alias, string? text)
    {
        var context = PlanCase.Context(Offer) with { Credentials = Credentials(("a/m", ["default", "eu"])), PinnedCredential = alias };

        var candidate = RoutePlanner.Plan(Request, context).Candidates[0];

        Assert.Equal(text is null ? [] : [text], candidate.Reasons.Select(static r => r.Describe()));
        Assert.Equal(text is null ? alias : null, candidate.Credential);
    }

    [Fact]
    public void Plan_RetiredEngine_SaysDateAndSuccessor()
    {
        var offer = Offer with { Lifecycle = new() { State = LifecycleState.Live, RetiredOn = new(2026, 11, 22), Successor = "b/n", Source = TestCatalog.Source } };

        Assert.Equal("a/m was retired on 2026-11-22; use b/n", RoutePlanner.Plan(Request, PlanCase.Context(offer)).Reason().Describe());
        Assert.NotNull(RoutePlanner.Plan(Request, PlanCase.Context(offer) with { Now = PlanCase.Now.AddDays(-1) }).Winner);
    }

    [Fact]
    public void Plan_RetiredEngineAtAnOverriddenAddress_IsEligible()
    {
        var offer = Offer with { Lifecycle = new() { State = LifecycleState.Retired, Source = TestCatalog.Source } };

        Assert.Equal("a/m was retired; no successor is known", RoutePlanner.Plan(Request, PlanCase.Context(offer)).Reason().Describe());
        Assert.NotNull(RoutePlanner.Plan(Request, PlanCase.Context(offer) with { OffersWithOwnLifecycle = new HashSet<VideoEngineId> { "a/m" } }).Winner);
    }

    [Fact]
    public void Plan_DeprecatedEngine_IsEligibleWithANote()
    {
        var offer = Offer with { Lifecycle = new() { State = LifecycleState.Deprecated, RetiredOn = new(2027, 1, 1), Successor = "b/n", Source = TestCatalog.Source } };

        var winner = RoutePlanner.Plan(Request, PlanCase.Context(offer)).Winner!;

        Assert.Equal(["a/m will be retired on 2027-01-01; use b/n"], winner.Notes.Select(static n => n.Describe()));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    public void Plan_BlockedEngine_IsEligibleFromTheDeadlineOn(int seconds, bool eligible)
    {
        var health = Health(new RouteHealthEntry { Engine = "a/m", BlockedUntil = PlanCase.Now.AddSeconds(seconds), Reason = "rate limited" });

        Assert.Equal(eligible, RoutePlanner.Plan(Request, PlanCase.Context(Offer) with { Health = health }).Winner is not null);
    }

    [Fact]
    public void Plan_BlockedEngine_SaysUntilWhen()
    {
        var health = Health(new RouteHealthEntry { Engine = "a/m", BlockedUntil = PlanCase.Now.AddMinutes(2), Reason = "rate limited" });

        Assert.Equal("a/m is blocked until 2026-11-22 12:02:00Z: rate limited", RoutePlanner.Plan(Request, PlanCase.Context(Offer) with { Health = health }).Reason().Describe());
    }

    [Fact]
    public void Plan_OneAccountPaused_TakesTheOther()
    {
        var context = PlanCase.Context(Offer) with
        {
            Credentials = Credentials(("a/m", ["default", "eu"])),
            Health = Health(new RouteHealthEntry { Engine = "a/m", Credential = "default", IsPaused = true, Reason = "key refused" }),
        };

        Assert.Equal("eu", RoutePlanner.Plan(Request, context).Winner!.Credential);
        Assert.Equal(
            "a/m with the account 'default' is paused: key refused",
            RoutePlanner.Plan(Request, context with { PinnedCredential = "default" }).Reason().Describe());
    }

    [Fact]
    public void Plan_AllAccountsBlocked_RejectsWithTheDefaultsReason()
    {
        var context = PlanCase.Context(Offer) with
        {
            Credentials = Credentials(("a/m", ["default", "eu"])),
            Health = Health(
                new() { Engine = "a/m", Credential = "eu", IsPaused = true, Reason = "b" },
                new() { Engine = "a/m", Credential = "default", BlockedUntil = PlanCase.Now.AddSeconds(1), Reason = "a" }),
        };

        Assert.Equal(RouteReasonCodes.HealthBlocked, RoutePlanner.Plan(Request, context).Reason().Code);
    }

    private static RouteHealth Health(params RouteHealthEntry[] entries) => new(entries, "1");

    private static RouteCredentials Credentials(params (string Engine, string[] Aliases)[] engines) =>
        new(engines.Select(static e => KeyValuePair.Create(VideoEngineId.Parse(e.Engine), new EngineCredentials { Aliases = e.Aliases })));
}
