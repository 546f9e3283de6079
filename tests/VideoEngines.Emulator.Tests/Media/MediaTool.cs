using System.Diagnostics;

namespace VideoEngines.Emulator.Tests.Media;

/// <summary>A program of the machine that judges our files. Absent, the test is skipped, except in CI.</summary>
internal sealed class MediaTool(string name)
{
    public static MediaTool Ffmpeg { get; } = new("ffmpeg");

    public static MediaTool Ffprobe { get; } = new("ffprobe");

    public static MediaTool Chromium { get; } = new("chromium");

    /// <summary>Where the program is, null when it isn't on the path.</summary>
    public string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    public void Require()
    {
        if (Path is not null) return;
        var reason = $"{name} is not on the path; install it to run this test.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
    }

    /// <summary>Runs the program to its end and returns what it printed.</summary>
    public async Task<(byte[] Output, string Errors)> RunAsync(params string[] arguments)
    {
        Require();
        var cancellationToken = TestContext.Current.CancellationToken;
        using var process = Start(arguments);
        try
        {
            using var output = new MemoryStream();
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (output.ToArray(), await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts the program; the caller ends it.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
