using System.Text;
using System.Text.Json;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Prompting;
using VideoEngines.Routing;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>What an engine does not take goes out in the form that the plan showed before anything was paid, and is bought once.</summary>
public sealed class ShapedRequestTests
{
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://images.example.com/boat.png");

    private static readonly Dictionary<string, Case> Cases = new(StringComparer.Ordinal)
    {
        ["a negative prompt in words"] = new(
            VideoEngineIds.KlingV3, new VideoRequest("A paper boat at sea") { NegativePrompt = "storm, people" }, RequestChangeCodes.NegativePromptAsWords, "storm, people"),
        ["a camera path in words"] = new(
            VideoEngineIds.RunwayGen45,
            new VideoRequest("A paper boat at sea") { CameraPath = VideoMedia.FromBytes(Encoding.UTF8.GetBytes("""{"moves":["pan left"]}"""), "application/json") }, RequestChangeCodes.CameraPathAsMoves, "left"),
        ["a style reference as the second image"] = new(
            VideoEngineIds.KlingV3Omni, new VideoRequest("A paper boat at sea") { ReferenceImages = [Image], StyleReferences = [Image] }, RequestChangeCodes.StyleAsReferences, "in the style of @image_2"),
        ["a character as the first frame"] = new(
            VideoEngineIds.OpenAISora2,
            new VideoRequest("A paper boat at sea") { Characters = [new() { Name = "maya", Description = "a girl with red braids", ReferenceImages = [Pictures.Png(1280, 720)] }] },
            RequestChangeCodes.CharacterAsStartFrame, "input_reference"),
        // Here the status of a job lies at an address of its operation: the handle must name the one that was bought, not the one that the request looks like.
        ["a character as the first frame, read where the operation says"] = new(
            VideoEngineIds.LightricksLtx23Fast,
            new VideoRequest("A paper boat at sea") { Characters = [new() { Name = "maya", ReferenceImages = [VideoMedia.FromUri("https://example.com/maya.png")] }] },
            RequestChangeCodes.CharacterAsStartFrame, "\"image_uri\":\"https://example.com/maya.png\""),
        ["a character as an element"] = new(
            VideoEngineIds.KlingV3Omni,
            new VideoRequest("A paper boat at sea") { Characters = [new() { Name = "maya", Elements = new Dictionary<string, string> { ["kling"] = "858477278396170315" } }] },
            RequestChangeCodes.CharacterAsElement, """{"type":"element","element_id":"858477278396170315","id":"maya"}"""),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SubmitAsync_WhatTheEngineDoesNotTake_SendsWhatThePlanShowed(string name)
    {
        var (engine, request, change, sent) = Cases[name];
        await using var world = await World.StartAsync(everyEngine: true);
        var options = new VideoSubmitOptions { Engine = engine, Adapt = true, AttemptId = "attempt-shaped" };
        var plan = await world.Router.PlanAsync(request, options, world.Stop);

        var handle = await world.Router.SubmitAsync(request, options, world.Stop);

        var shown = plan.Winner!.Prompt!;
        var body = Assert.Single(world.Emulator.Requests, static recorded => recorded.Method == "POST" && recorded.Body.Contains("A paper boat at sea", StringComparison.OrdinalIgnoreCase)).Body;
        Assert.Contains(change, shown.Changes.Select(static c => c.Code));
        Assert.True(
            body.Contains(shown.Text!, StringComparison.Ordinal) || body.Contains(JsonEncodedText.Encode(shown.Text!, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), StringComparison.Ordinal),
            $"sent: {body[..Math.Min(body.Length, 800)]}");
        Assert.Contains(sent, body, StringComparison.Ordinal);
        Assert.Equal(VideoJobState.Succeeded, (await world.Router.WaitAsync(handle, cancellationToken: world.Stop)).State);
        Assert.Equal(1, world.Emulator.Billing.AcceptedSubmits);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Theory]
    [InlineData("a negative prompt in words")]
    [InlineData("a camera path in words")]
    [InlineData("a style reference as the second image")]
    public async Task SubmitAsync_WithoutLeaveToAdapt_SendsNothing(string name)
    {
        var (engine, request, _, _) = Cases[name];
        await using var world = await World.StartAsync(everyEngine: true);

        await Assert.ThrowsAsync<NoEligibleEngineException>(() => world.Router.SubmitAsync(request, new VideoSubmitOptions { Engine = engine, AttemptId = "attempt-strict" }, world.Stop));

        Assert.Empty(world.Emulator.Requests);
    }

    private sealed record Case(VideoEngineId Engine, VideoRequest Request, string Change, string Sent);
}
