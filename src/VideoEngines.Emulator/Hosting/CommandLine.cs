using System.Globalization;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Reads the command line into options; a problem is one sentence.</summary>
internal sealed class CommandLine
{
    public const string Help = """
        VideoEngines emulator: a local server that speaks the wires of the video providers.

        Usage: dotnet run --project src/VideoEngines.Emulator -- [options]

          --urls <url>                      where to listen (default http://127.0.0.1:5080; port 0 takes a free one)
          --time-scale <number>             emulated time runs this many times faster (default 1)
          --seed <number>                   seed of ids, render times and pictures (default 1)
          --render-time <seconds>           emulated time of a render (default 30)
          --queue-time <seconds>            emulated time before a render (default 2)
          --api-key <key>                   accept this key only; repeat for more (default: any key)
          --kling-webhook-secret <secret>   sign Kling callbacks with it (whsec_...)
          --concurrency <provider=number>   parallel jobs per model at a provider; repeat for more (default unlimited)
          --lifecycle                       answer for retired models as their providers do today
          --min-video-bytes <number>        pad videos to at least this size
          --help                            this text
        """;

    private static readonly Dictionary<string, Func<VideoEmulatorOptions, string, bool>> Known = new(StringComparer.Ordinal)
    {
        ["--urls"] = (options, text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && Set(() => options.Url = url),
        ["--time-scale"] = (options, text) => Number(text) is { } number && Set(() => options.TimeScale = number),
        ["--seed"] = (options, text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Set(() => options.Seed = number),
        ["--render-time"] = (options, text) => Seconds(text) is { } time && Set(() => options.RenderTime = time),
        ["--queue-time"] = (options, text) => Seconds(text) is { } time && Set(() => options.QueueTime = time),
        ["--api-key"] = (options, text) => text.Length > 0 && Set(() => options.ApiKeys.Add(text)),
        ["--kling-webhook-secret"] = (options, text) => Set(() => options.KlingWebhookSecret = text),
        ["--concurrency"] = (options, text) => text.Split('=') is [var provider, var limit] && Count(limit) is { } count && Set(() => options.Concurrency[provider] = (int)count),
        ["--min-video-bytes"] = (options, text) => Count(text) is { } count && Set(() => options.MinimumVideoBytes = count),
    };

    public VideoEmulatorOptions Options { get; } = new() { Url = new Uri("http://127.0.0.1:5080") };

    public bool WantsHelp { get; private set; }

    public string? Problem { get; private set; }

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        line.Problem = line.Read(arguments);
        return line;
    }

    private string? Read(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is "--help" or "-h" or "-?")
            {
                WantsHelp = true;
                return null;
            }

            if (name == "--lifecycle")
            {
                Options.Lifecycle = true;
                continue;
            }

            if (!Known.TryGetValue(name, out var set))
                return $"'{name}' is not an option; --help lists them.";
            if (value is null && i + 1 < arguments.Count)
                value = arguments[++i];
            if (value is null)
                return $"{name} needs a value; --help shows which.";
            if (!set(Options, value))
                return $"'{value}' is not a value for {name}; --help shows which are.";
        }

        return OptionsProblem();
    }

    private string? OptionsProblem()
    {
        try
        {
            Options.Validate();
            return null;
        }
        catch (ArgumentException problem)
        {
            return problem.Message.Split(" (Parameter", 2)[0];
        }
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static bool Set(Action action)
    {
        action();
        return true;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Seconds(string text) => Number(text) is { } seconds and <= 1_000_000 ? TimeSpan.FromSeconds(seconds) : null;

    private static long? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
