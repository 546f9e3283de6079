using System.Diagnostics;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>The emulator in a process of its own, so that only the client's work is counted here.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private EmulatorProcess(Process process, Uri kling, Uri runway)
    {
        _process = process;
        Kling = kling;
        Runway = runway;
    }

    public Uri Kling { get; }

    public Uri Runway { get; }

    public static async Task<EmulatorProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "VideoEngines.Emulator.dll"), "--urls", "http://127.0.0.1:0", .. arguments];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The emulator could not be started.");
        try
        {
            using var limit = new CancellationTokenSource(StartLimit);
            var kling = await ReadAddressAsync(process, "kling", limit.Token);
            var runway = await ReadAddressAsync(process, "runway", limit.Token);
            return new EmulatorProcess(process, kling, runway);
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    public ValueTask DisposeAsync() => StopAsync(_process);

    private static async Task<Uri> ReadAddressAsync(Process process, string provider, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 2 && words[0] == provider)
            {
                return new Uri(words[1]);
            }
        }

        throw new InvalidOperationException($"The emulator ended without printing the address of {provider}.");
    }

    private static async ValueTask StopAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }
}
