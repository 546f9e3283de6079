using System.Diagnostics;
using System.Globalization;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Hosting;

public sealed class ProgramTests
{
    [Fact]
    public async Task Run_OnPortZero_PrintsAddressesServesAndStopsOnInterrupt()
    {
        using var process = Start("--urls", "http://127.0.0.1:0", "--time-scale", "60");
        try
        {
            var lines = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(TestServer.Token) is { } line)
            {
                lines.Add(line);
                if (line.Contains("Ctrl+C", StringComparison.Ordinal))
                    break;
            }

            var kling = lines.Single(line => line.TrimStart().StartsWith("kling", StringComparison.Ordinal)).Trim().Split(' ')[^1];
            using var http = new HttpClient();
            using var answer = await http.GetAsync(kling + "/tasks?task_ids=1", TestServer.Token);
            using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(TestServer.Token);

            Assert.Equal((401, 0), ((int)answer.StatusCode, process.ExitCode));
            Assert.Contains(lines, line => line.Contains("/runway", StringComparison.Ordinal));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    [Fact]
    public async Task Run_UnknownOption_SaysSoAndExits1()
    {
        using var process = Start("--speed", "9");

        var problem = await process.StandardError.ReadToEndAsync(TestServer.Token);
        await process.WaitForExitAsync(TestServer.Token);

        Assert.Equal((1, "'--speed' is not an option; --help lists them."), (process.ExitCode, problem.Trim()));
    }

    [Fact]
    public async Task Run_Help_ListsTheOptions()
    {
        using var process = Start("--help");

        var text = await process.StandardOutput.ReadToEndAsync(TestServer.Token);
        await process.WaitForExitAsync(TestServer.Token);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("--time-scale", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AddressInUse_SaysSoAndExits1()
    {
        await using var server = await TestServer.StartAsync();
        using var process = Start("--urls", server.Emulator.BaseAddress.GetLeftPart(UriPartial.Authority));

        var problem = await process.StandardError.ReadToEndAsync(TestServer.Token);
        await process.WaitForExitAsync(TestServer.Token);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("Cannot listen on", problem, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "VideoEngines.Emulator.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
