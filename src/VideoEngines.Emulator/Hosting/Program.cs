using System.Globalization;
using System.Runtime.InteropServices;

namespace VideoEngines.Emulator.Hosting;

/// <summary>The emulator as a process of its own.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var line = CommandLine.Parse(args);
        if (line.Problem is { } problem)
            return await FailAsync(problem).ConfigureAwait(false);
        if (line.WantsHelp)
        {
            await Console.Out.WriteLineAsync(CommandLine.Help).ConfigureAwait(false);
            return 0;
        }

        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        VideoEmulator emulator;
        try
        {
            emulator = await VideoEmulator.StartAsync(line.Options).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return await FailAsync($"Cannot listen on {line.Options.Url}: {failure.Message}").ConfigureAwait(false);
        }

        await using (emulator.ConfigureAwait(false))
        {
            await Console.Out.WriteLineAsync(Greeting(emulator, line.Options)).ConfigureAwait(false);
            await stop.Task.ConfigureAwait(false);
        }

        return 0;
    }

    private static string Greeting(VideoEmulator emulator, VideoEmulatorOptions options) => string.Create(CultureInfo.InvariantCulture, $"""
        VideoEngines emulator, time x{options.TimeScale}, seed {options.Seed}. Nothing here costs money.
        {string.Join("\n", EmulatedProviders.Names.Select(name => $"  {name,-10} {emulator.AddressOf(name)}"))}
          control    {emulator.BaseAddress}_emulator/  (faults, requests, jobs, billing, reset, health)
        To use it, give an engine the address above as its base address and {(options.ApiKeys.Count == 0 ? "any API key" : "one of the API keys you named")}.
        Ctrl+C stops it.
        """);

    private static async Task<int> FailAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem).ConfigureAwait(false);
        return 1;
    }
}
