using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

public sealed class KlingCallbacksTests
{
    private const string Secret = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";

    [Fact]
    public async Task Job_WithCallbackUrl_CallsOnEveryChange()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var server = await TestServer.StartAsync();
        await server.SubmitKlingAsync(Body(receiver.Url));

        var first = await receiver.NextAsync();
        await server.Clock.TimerExistsAsync();
        server.Advance(2);
        var second = await receiver.NextAsync();
        await server.Clock.TimerExistsAsync();
        server.Advance(10);
        var third = await receiver.NextAsync();

        Assert.Equal(["submitted", "processing", "succeeded"], new[] { first.Status, second.Status, third.Status });
        Assert.Equal(string.Empty, first.Signature);
    }

    [Fact]
    public async Task Callback_WithSecret_IsSigned()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var server = await TestServer.StartAsync(options => options.KlingWebhookSecret = Secret);
        await server.SubmitKlingAsync(Body(receiver.Url));

        var callback = await receiver.NextAsync();

        Assert.True(callback.IsSignedWith(Secret));
        Assert.Equal(server.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(null, null), callback.Timestamp);
    }

    [Fact]
    public async Task Callback_ToAnotherMachine_IsNotSent()
    {
        await using var server = await TestServer.StartAsync();
        await server.SubmitKlingAsync(Body("http://192.0.2.1/hook"));

        await server.Clock.TimerExistsAsync();

        Assert.StartsWith("submitted: not sent", server.Emulator.Jobs.Single().Callbacks.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlyWebhook_IsSentBeforeTheAnswer()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.WebhookEarly });

        await server.SubmitKlingAsync(Body(receiver.Url));

        Assert.Equal(1, receiver.Count);
    }

    [Fact]
    public async Task DuplicateWebhook_ArrivesTwiceWithOneId()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var server = await TestServer.StartAsync(options => options.KlingWebhookSecret = Secret);
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.WebhookDuplicate });
        await server.SubmitKlingAsync(Body(receiver.Url));

        var first = await receiver.NextAsync();
        var second = await receiver.NextAsync();

        Assert.Equal((first.Id, "submitted"), (second.Id, second.Status));
    }

    [Fact]
    public async Task ForgedWebhook_ClaimsSuccessWithAWrongSignature()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var server = await TestServer.StartAsync(options => options.KlingWebhookSecret = Secret);
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.WebhookForged });
        await server.SubmitKlingAsync(Body(receiver.Url));

        var forged = await receiver.NextAsync();
        var real = await receiver.NextAsync();

        Assert.Equal(("succeeded", false), (forged.Status, forged.IsSignedWith(Secret)));
        Assert.Equal(("submitted", true), (real.Status, real.IsSignedWith(Secret)));
    }

    private static string Body(string url) => """{"prompt":"a","options":{"callback_url":"URL"}}""".Replace("URL", url, StringComparison.Ordinal);
}
