using Microsoft.Extensions.Configuration;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Health;

public sealed class UnhealthyPolicyTests
{
    public static TheoryData<string, RoutingUnhealthyAction> Forms => new()
    {
        { "\"fail\"", RoutingUnhealthyAction.Fail },
        { "\"try\"", RoutingUnhealthyAction.TryAnyway },
        { "{ \"waitSeconds\": 120 }", RoutingUnhealthyAction.Wait(TimeSpan.FromMinutes(2)) },
        { "{ \"waitSeconds\": 0.5 }", RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(0.5)) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_EachForm_IsReadAndWrittenAgain(string json, RoutingUnhealthyAction action)
    {
        var policy = RoutingPolicy.Parse(Document(json));

        Assert.Equal((action, action), (policy.WhenAllUnhealthy, RoutingPolicy.Parse(policy.ToJson()).WhenAllUnhealthy));
    }

    [Fact]
    public void Parse_Nothing_Fails() => Assert.Equal(RoutingUnhealthyAction.Fail, RoutingPolicy.Parse("""{ "schemaVersion": 1, "name": "p" }""").WhenAllUnhealthy);

    [Theory]
    [InlineData("\"panic\"", "whenAllUnhealthy: must be \"fail\", \"try\" or")]
    [InlineData("true", "whenAllUnhealthy: must be \"fail\", \"try\" or")]
    [InlineData("{ \"waitSeconds\": 120, \"then\": \"try\" }", "whenAllUnhealthy.then")]
    [InlineData("{ }", "whenAllUnhealthy.waitSeconds: is missing")]
    [InlineData("{ \"waitSeconds\": 86401 }", "whenAllUnhealthy.waitSeconds: must be above 0 and at most 86400")]
    public void Parse_AnotherForm_SaysWhatToWrite(string json, string problem)
    {
        var error = Assert.Throws<RoutingPolicyException>(() => RoutingPolicy.Parse(Document(json)));

        Assert.Contains(problem, string.Join('\n', error.Problems.Select(static p => $"{p.Path}: {p.Message}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WaitOfNoTime_IsAProblem() =>
        Assert.Equal("whenAllUnhealthy.waitSeconds", Assert.Single(new RoutingPolicy { Name = "p", WhenAllUnhealthy = RoutingUnhealthyAction.Wait(TimeSpan.Zero) }.Check()).Path);

    [Fact]
    public void Create_WithAnAction_IsTheSameData() =>
        Assert.Equal(RoutingUnhealthyAction.TryAnyway, RoutingPolicy.Create("p", static policy => policy.WhenAllUnhealthy(RoutingUnhealthyAction.TryAnyway)).WhenAllUnhealthy);

    [Theory]
    [InlineData("Routing:Policies:p:WhenAllUnhealthy", "try", null)]
    [InlineData("Routing:Policies:p:WhenAllUnhealthy:WaitSeconds", "90", 90)]
    public void Read_FromConfiguration_IsTheSameData(string key, string value, int? seconds)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build();

        var policy = Assert.Single(new RoutingPolicySection(configuration).Read(TestCatalog.TwoEngines));

        Assert.Equal(seconds is { } most ? RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(most)) : RoutingUnhealthyAction.TryAnyway, policy.WhenAllUnhealthy);
    }

    private static string Document(string action) => $$"""{ "schemaVersion": 1, "name": "p", "whenAllUnhealthy": {{action}} }""";
}
