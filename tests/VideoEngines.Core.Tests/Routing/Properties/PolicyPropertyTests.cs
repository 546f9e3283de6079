using FsCheck;
using FsCheck.Fluent;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Properties;

public class PolicyPropertyTests
{
    private static readonly Arbitrary<RoutingPolicy> Policies = Arb.From(PolicyGenerators.Policies, PolicyGenerators.Smaller);

    [Fact]
    public void Parse_OfToJson_IsTheSamePolicy() => PlanWorld.Check(Prop.ForAll(Policies, static policy =>
    {
        var json = policy.ToJson();
        return RoutingPolicy.Parse(json).ToJson() == json;
    }));

    [Fact]
    public void Parse_OfToJson_PlansTheSame() => PlanWorld.Hold(static world =>
        world.Plan(RoutingPolicy.Parse(world.Context.Policy.ToJson())).ToJson() == world.Plan().ToJson());

    [Fact]
    public void Check_OfToJsonParsed_FindsNothingNew() => PlanWorld.Check(Prop.ForAll(Policies, static policy =>
        RoutingPolicy.Parse(policy.ToJson()).Check().Count == 0));
}
