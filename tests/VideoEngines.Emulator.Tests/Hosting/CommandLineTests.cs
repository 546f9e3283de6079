using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_Nothing_ListensOnTheDefaultPort()
    {
        var line = CommandLine.Parse([]);

        Assert.Null(line.Problem);
        Assert.Equal((new Uri("http://127.0.0.1:5080"), 1.0, 1), (line.Options.Url, line.Options.TimeScale, line.Options.Seed));
    }

    [Fact]
    public void Parse_EveryOption_SetsIt()
    {
        var line = CommandLine.Parse(
        [
            "--urls", "http://127.0.0.1:0", "--time-scale=2.5", "--seed", "-3", "--render-time", "4.5", "--queue-time", "0", "--api-key", "a", "--api-key=b",
            "--kling-webhook-secret", "whsec_dGVzdA==", "--concurrency", "kling=2", "--concurrency", "runway=3", "--lifecycle", "--min-video-bytes", "1000",
        ]);

        Assert.Null(line.Problem);
        var options = line.Options;
        Assert.Equal((2.5, -3, TimeSpan.FromSeconds(4.5), TimeSpan.Zero), (options.TimeScale, options.Seed, options.RenderTime, options.QueueTime));
        Assert.Equal(["a", "b"], options.ApiKeys);
        Assert.Equal(("whsec_dGVzdA==", 2, 3, 1000L), (options.KlingWebhookSecret, options.Concurrency["kling"], options.Concurrency["runway"], options.MinimumVideoBytes));
    }

    [Theory]
    [InlineData("--speed", "--speed")]
    [InlineData("--seed", "--seed")]
    [InlineData("--seed=x", "'x'")]
    [InlineData("--time-scale=0", "TimeScale")]
    [InlineData("--urls=nowhere", "'nowhere'")]
    [InlineData("--urls=https://127.0.0.1:1", "http")]
    [InlineData("--kling-webhook-secret=!", "KlingWebhookSecret")]
    [InlineData("--concurrency=kling=0", "Concurrency")]
    public void Parse_Wrong_SaysSoInOneSentence(string argument, string word)
    {
        var problem = CommandLine.Parse([argument]).Problem;

        Assert.Contains(word, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem!);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }
}
