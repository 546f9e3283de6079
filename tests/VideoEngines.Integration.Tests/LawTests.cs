using VideoEngines.Integration.Tests.Support;
using VideoEngines.Metering;

namespace VideoEngines.Integration.Tests;

/// <summary>The checker must see a breach; otherwise all that rests on it proves nothing.</summary>
public sealed class LawTests
{
    [Fact]
    public async Task Look_CreditsGivenBackWhileTheJobIsBilled_IsABreach()
    {
        await using var world = await World.StartAsync();
        var handle = await world.Router.SubmitAsync("a paper boat", cancellationToken: world.Stop);
        Assert.Empty(world.Law.Broken);

        await world.Ledger.ReleaseAsync(new CreditRelease { AttemptId = handle.AttemptId, Reason = "by mistake", Evidence = "none" }, world.Stop);

        Assert.Contains("billed 0.42", Assert.Single(world.Law.Broken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kling", "text-to-video/kling-3.0", """{"prompt":"x","options":{"external_task_id":"nobody"}}""", "nobody is billed")]
    [InlineData("runway", "v1/text_to_video", """{"model":"gen4.5","promptText":"x","ratio":"1280:720","duration":5}""", "no attempt asked for")]
    public async Task Look_AJobThatNoAttemptPaysFor_IsABreach(string provider, string path, string body, string breach)
    {
        await using var world = await World.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{world.Emulator.AddressOf(provider)}/{path}")
        {
            Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
            Headers = { { "Authorization", "Bearer any-key" }, { "X-Runway-Version", "2024-11-06" } },
        };

        using var answer = await client.SendAsync(request, world.Stop);

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(world.Stop));
        world.Law.Look("the test");
        Assert.Contains(world.Law.Broken, text => text.Contains(breach, StringComparison.Ordinal));
    }
}
