using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Core.Tests.Routing;
using VideoEngines.Prompting;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Prompting;

public sealed class RequestShaperTests
{
    public static TheoryData<string> Scenarios => [.. PromptScenarios.All.Keys];

    [Fact]
    public void Shape_PlainRequest_IsTheRequestItself()
    {
        var request = new VideoRequest("a boat") { NegativePrompt = "rain", Seed = 1 };

        Assert.Same(request, ShapeCase.Shape(request).Request);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Shape_SameInput_GivesTheSameOutputAndLeavesTheRequestAlone(string scenario)
    {
        var (request, adapts) = PromptScenarios.All[scenario];
        var before = request.Fingerprint;

        foreach (var offer in EngineCatalog.Default.Offers)
        {
            var (first, second) = (RequestShaper.Shape(request, offer, adapts), RequestShaper.Shape(request, offer, adapts));

            Assert.Equal((first.Prompt, first.Request.Fingerprint), (second.Prompt, second.Request.Fingerprint));
            Assert.Equal(first.Changes, second.Changes);
            Assert.Equal(first.Problems.Select(static problem => problem.Text), second.Problems.Select(static problem => problem.Text));
        }

        Assert.Equal(before, request.Fingerprint);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Shape_WhatHasBeenShaped_IsNotShapedAgain(string scenario)
    {
        var (request, adapts) = PromptScenarios.All[scenario];
        foreach (var offer in EngineCatalog.Default.Offers)
        {
            var shaped = RequestShaper.Shape(request, offer, adapts);
            if (shaped.Problems.Count == 0 && shaped.Request.Camera.Count == 0 && shaped.Prompt?.Contains('@', StringComparison.Ordinal) != true)
            {
                Assert.Equal(shaped.Request.Fingerprint, RequestShaper.Shape(shaped.Request, offer, adapts).Request.Fingerprint);
            }
        }
    }

    [Fact]
    public void Plan_RenderedTextTooLong_IsRefusedWithItsLength()
    {
        // The user's own words fit; what the camera adds does not.
        var request = new VideoRequest(new VideoPrompt { Subject = new string('x', 90) }) { Camera = [CameraMove.Pan("left")] };
        var offer = TestCatalog.Offer("a/m", static c => c with { Camera = new() { Support = CameraSupport.ByPrompt, Source = TestCatalog.Source } });

        var reason = RoutePlanner.Plan(request, PlanCase.Context(offer)).Reason();

        Assert.Equal((RouteReasonCodes.PromptTooLong, "a/m takes prompts of up to 100 characters; this one has 113 in its form"), (reason.Code, reason.Describe()));
    }

    [Fact]
    public void Plan_NegativePromptTooLong_IsRefusedWithItsLength()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with { NegativePrompt = c.NegativePrompt with { Limit = 5 } });

        Assert.Equal("a/m", RoutePlanner.Plan(new VideoRequest("a boat") { NegativePrompt = "rains" }, PlanCase.Context(offer)).Winner?.Engine.ToString());
        var reason = RoutePlanner.Plan(new VideoRequest("a boat") { NegativePrompt = "rain, " }, PlanCase.Context(offer)).Reason();
        Assert.Equal(
            (RouteReasonCodes.NegativePromptTooLong, "a/m takes negative prompts of up to 5 characters; this one has 6, so shorten it"),
            (reason.Code, reason.Describe()));
    }

    [Fact]
    public void Plan_Winner_ShowsTheTextThatIsShaped()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with { Camera = new() { Support = CameraSupport.ByPrompt, Source = TestCatalog.Source } });
        var request = new VideoRequest("a boat") { Camera = [CameraMove.Pan("left")] };

        var winner = RoutePlanner.Plan(request, PlanCase.Context(offer)).Winner!;

        Assert.Equal("A boat. The camera pans left.", winner.Prompt?.Text);
        Assert.Equal(RequestShaper.Shape(request, offer, adapts: false).Prompt, winner.Prompt?.Text);
    }
}
