using VideoEngines.Integration.Tests.Support;

namespace VideoEngines.Integration.Tests.Samples;

public sealed class QuickstartTests
{
    [Fact]
    public async Task Run_WithoutArguments_SavesAVideo()
    {
        Probe.Require();
        using var quickstart = new Quickstart();

        var (exitCode, output, errors) = await quickstart.RunAsync();

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.StartsWith("saved ", output[^1], StringComparison.Ordinal);
        var path = output[^1]["saved ".Length..];
        Assert.Equal(Path.GetFullPath(quickstart.Folder), Path.GetDirectoryName(path)?.Replace("/private/", "/", StringComparison.Ordinal));
        Assert.Equal(5, (await Probe.OfAsync(path, quickstart.Stop)).Seconds, 0.2);
        Assert.All(
            new[] { "chosen", "eligible", "rejected", "more engines", "credits are held", "Reserved", "Committed" },
            text => Assert.Contains(output, line => line.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_WithOptions_SavesWhatTheyAskFor()
    {
        Probe.Require();
        using var quickstart = new Quickstart();
        await File.WriteAllBytesAsync(Path.Combine(quickstart.Folder, "boat.png"), Pictures.PngBytes(720, 1280), quickstart.Stop);

        var (exitCode, output, errors) = await quickstart.RunAsync(
            "--engine", "kling/v3", "--duration", "3", "--resolution", "1080p", "--image", "boat.png", "--audio", "on", "--max-cost", "1.50", "--out", "boat.mp4", "it sails away");

        Assert.Equal((0, string.Empty), (exitCode, errors));
        var path = Path.Combine(quickstart.Folder, "boat.mp4");
        Assert.EndsWith("boat.mp4", output[^1], StringComparison.Ordinal);
        var file = await Probe.OfAsync(path, quickstart.Stop);
        Assert.Equal((1080, 1920, true), (file.Width, file.Height, file.HasAudio));
        Assert.Equal(3, file.Seconds, 0.1);
    }

    [Fact]
    public async Task Run_ReferencesCameraAndStyle_ShowsWhatTheEngineReads()
    {
        using var quickstart = new Quickstart();
        await File.WriteAllBytesAsync(Path.Combine(quickstart.Folder, "maya.png"), Pictures.PngBytes(720, 1280), quickstart.Stop);

        var (exitCode, output, errors) = await quickstart.RunAsync(
            "--engine", "kling/v3-omni", "--ref", "maya=maya.png", "--ref", "boat=https://images.example/boat.png", "--camera", "dolly in 0.2", "--style", "watercolour", "--negative", "rain", "--adapt",
            "--out", "boat.mp4", "@maya sails @boat");

        Assert.Equal((0, string.Empty), (exitCode, errors));
        var text = string.Join('\n', output);
        Assert.All(new[] { "kling/v3-omni will read: ", "@image_1 sails @image_2", "slow", "watercolour", "rain", "told in words" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.EndsWith("boat.mp4", output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Engines_ListsTheCatalog()
    {
        using var quickstart = new Quickstart();

        var (exitCode, output, errors) = await quickstart.RunAsync("--engines");

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.All(new[] { "kling/v3", "runway/gen4.5" }, engine => Assert.Contains(output, line => line.Contains(engine, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("prompt is empty", "")]
    [InlineData("--duration", "--duration", "0")]
    [InlineData("kling/v3", "--engine", "kling/v9")]
    [InlineData("--engines", "--engine", "nonsense")]
    [InlineData("60 s was asked for", "--duration", "60")]
    [InlineData("0.01 USD", "--max-cost", "0.01")]
    [InlineData("nowhere.png", "--image", "nowhere.png")]
    [InlineData("nowhere.png", "--ref", "maya=nowhere.png")]
    [InlineData("a name of letters", "--ref", "nowhere.png")]
    [InlineData("a name of letters", "--ref", "9=nowhere.png")]
    [InlineData("not https", "--ref", "maya=http://images.example/a.png")]
    [InlineData("can be told apart", "--ref", "maya=https://images.example/a.exe")]
    [InlineData("twice", "--ref", "maya=https://images.example/a.png", "--ref", "Maya=https://images.example/b.png")]
    [InlineData("@mya", "--ref", "maya=https://images.example/a.png", "--engine", "kling/v3-omni", "@mya waves")]
    [InlineData("dolly in 0.5", "--camera", "sideways a lot please")]
    [InlineData("words in quotes", "--style", " ")]
    [InlineData("more than one --style", "--style", "a", "--style", "b")]
    [InlineData("NegativePrompt", "--negative", "rain", "--engine", "kling/v3")]
    [InlineData("--out", "--out")]
    [InlineData("--speed", "--speed", "9")]
    [InlineData("KLING_API_KEY", "--live")]
    public async Task Run_BadInput_SaysInOneLineWhatToChange(string advice, params string[] arguments)
    {
        using var quickstart = new Quickstart();

        var (exitCode, output, errors) = await quickstart.RunAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(advice, errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
        Assert.DoesNotContain(output, static line => line.Contains("saved", StringComparison.Ordinal) || line.Contains("held", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(quickstart.Folder));
    }
}
