using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace Snippets.Concepts;

internal static class RoutingSnippets
{
    public static async Task PlanAsync(IServiceProvider services, VideoRequest request)
    {
        // snippet: routing-plan
        var router = services.GetRequiredService<IVideoRouter>();                          // VideoEngines.Routing
        var plan = await router.PlanAsync(request, new() { MaxCost = VideoCost.Usd(1) });   // costs nothing, sends nothing to a provider
        Console.WriteLine(plan.ToTable());
        Console.WriteLine(plan.Describe());                                                 // one sentence
        // end-snippet
    }

    public static void PolicyFile(IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        // snippet: routing-policy-file
        services.AddVideoEngines(configuration.GetSection("VideoEngines")).AddKling().AddRunway().AddPolicyFile("video-policy.json");

        // the same in code
        var policy = RoutingPolicy.Create("house", policy => policy
            .Rule("brand", rule => rule.When(new() { ContentClasses = [VideoContentClass.Brand] }).Prefer("kling/v3", "runway/*").MaxCost(3))
            .Rule("long", rule => rule.When(new() { Numbers = new Dictionary<RoutingNumber, RoutingRange> { [RoutingNumber.Duration] = new(11) } }).Avoid("runway/*")));
        File.WriteAllText("video-policy.json", policy.ToJson());
        // end-snippet
    }

    public static async Task PoliciesAsync(IServiceCollection services, IVideoEngine engine, VideoRequest request)
    {
        // snippet: routing-policies
        services.AddVideoEngines().AddKling().AddRunway().ConfigureRouting(routing =>
        {
            routing.DefaultPolicy = new RoutingPolicy
            {
                Name = "house",
                Rules =
                [
                    new() { Name = "drafts", When = new() { ContentClasses = [VideoContentClass.Draft] }, Prefer = ["*"] },
                    new() { Name = "brand", When = new() { ContentClasses = [VideoContentClass.Brand] }, Prefer = ["runway/*", "kling/*"] },
                    new() { Name = "no-resellers", Deny = ["*@fal"] },
                ],
            };
            routing.Add(new RoutingPolicy { Name = "kling-only", Rules = [new() { Name = "only", Only = ["kling/*"] }] });
        });

        await engine.SubmitAsync(request, new() { Policy = "kling-only" });
        // end-snippet
    }

    public static void Compare(IReadOnlyList<VideoRequest> lastMonth, RoutePlan before, RoutePlan after, RoutingPolicy candidate)
    {
        // snippet: routing-replay
        Console.WriteLine(before.Diff(after).Describe());

        var now = new RouteContext { Catalog = EngineCatalog.Default, Now = DateTimeOffset.UtcNow };
        var report = RouteReplay.Report(lastMonth, now, now with { Policy = candidate });    // spends nothing
        Console.WriteLine(report.ToTable());
        // end-snippet
    }

    public static async Task RetirementsAsync(IServiceProvider services, VideoRequest stored, RouteContext context)
    {
        // snippet: routing-retirements
        var report = await services.GetRequiredService<ILifecycleMonitor>().CheckAsync();     // once a day, and at the start
        foreach (var notice in report.Notices)
        {
            Console.WriteLine(notice.Describe());
            Console.WriteLine(LifecycleMigration.Plan(stored, notice.Engine, context).Describe());
        }
        // end-snippet
    }
}
