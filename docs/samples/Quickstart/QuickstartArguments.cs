using System.Globalization;
using VideoEngines;

namespace Quickstart;

/// <summary>The command line. Every mistake is one sentence that says what to change.</summary>
internal sealed record QuickstartArguments
{
    public const string Usage = """
        dotnet run --project docs/samples/Quickstart -- [options] "<prompt>"

          --engine <id>          use this engine, e.g. kling/v3
          --duration <seconds>   length of the video
          --resolution <r>       720p, 1080p, 4k or 1280x720
          --aspect <w:h>         16:9, 9:16, 1:1 ...
          --image <path|url>     start frame
          --ref <name=path|url>  an image, video or sound that the prompt mentions as @name; again for more
          --camera "<move>"      e.g. "dolly in 0.5", "pan left" or static; again for more
          --style "<words>"      the look, e.g. "watercolour"
          --negative "<words>"   what the video must not show
          --adapt                engines may get what they do not take in another form, which is listed
          --audio on|off         with or without sound
          --max-cost <usd>       the most that the job may cost
          --out <path>           where to save the video
          --time-scale <n>       how many times faster than life the emulator renders (8)
          --live                 the real providers, with the keys that are set, instead of the emulator
          --engines              list the engines and stop
          --help                 this text
        """;

    public const string DefaultPrompt = "a paper boat sailing through rain";

    public string? Prompt { get; init; }

    public VideoEngineId? Engine { get; init; }

    public TimeSpan? Duration { get; init; }

    public VideoResolution? Resolution { get; init; }

    public VideoAspectRatio? AspectRatio { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<QuickstartReference> References { get; init; } = [];

    public IReadOnlyList<CameraMove> Camera { get; init; } = [];

    public string? Style { get; init; }

    public string? Negative { get; init; }

    public bool Adapt { get; init; }

    public bool? Audio { get; init; }

    public decimal? MaxCost { get; init; }

    public string? Out { get; init; }

    public double TimeScale { get; init; } = 8;

    public bool Live { get; init; }

    public bool ListEngines { get; init; }

    public bool Help { get; init; }

    public static QuickstartArguments Parse(IReadOnlyList<string> args)
    {
        var result = new QuickstartArguments();
        for (var i = 0; i < args.Count; i++)
        {
            var name = args[i];
            result = name switch
            {
                "--live" => result with { Live = true },
                "--engines" => result with { ListEngines = true },
                "--help" or "-h" => result with { Help = true },
                "--engine" => result with { Engine = VideoEngineId.TryParse(Value(), out var id) ? id : throw Bad(name, args[i], "an engine id such as kling/v3; --engines lists them") },
                "--duration" => result with { Duration = Seconds(name, Value()) },
                "--resolution" => result with { Resolution = VideoResolution.TryParse(Value(), null, out var r) ? r : throw Bad(name, args[i], "720p, 1080p, 4k or 1280x720") },
                "--aspect" => result with { AspectRatio = VideoAspectRatio.TryParse(Value(), null, out var a) ? a : throw Bad(name, args[i], "a ratio such as 16:9") },
                "--image" => result with { Image = Value() },
                "--ref" => result with { References = [.. result.References, Reference(name, Value(), result.References)] },
                "--camera" => result with { Camera = [.. result.Camera, CameraMove.TryParse(Value(), null, out var move) ? move : throw Bad(name, args[i], "a move such as 'dolly in 0.5', 'pan left' or static")] },
                "--style" => result with { Style = result.Style is null ? Words(name, Value()) : throw new QuickstartException("There is more than one --style; put the whole look in one.") },
                "--negative" => result with { Negative = Words(name, Value()) },
                "--adapt" => result with { Adapt = true },
                "--audio" => result with { Audio = Value() switch { "on" => true, "off" => false, _ => throw Bad(name, args[i], "on or off") } },
                "--time-scale" => result with { TimeScale = Scale(name, Value()) },
                "--max-cost" => result with { MaxCost = Money(name, Value()) },
                "--out" => result with { Out = Value() },
                _ when name.StartsWith("--", StringComparison.Ordinal) => throw new QuickstartException($"There is no option {name}; --help lists them."),
                _ when result.Prompt is not null => throw new QuickstartException("There is more than one prompt; put the whole prompt in quotes."),
                _ => result with { Prompt = name },
            };

            string Value() => ++i < args.Count ? args[i] : throw new QuickstartException($"{name} needs a value; --help shows which.");
        }

        return result.Prompt is { } prompt && string.IsNullOrWhiteSpace(prompt)
            ? throw new QuickstartException("The prompt is empty; describe the video in quotes.")
            : result;
    }

    private static QuickstartReference Reference(string option, string text, IReadOnlyList<QuickstartReference> others)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var (name, source) = equals > 0 ? (text[..equals], text[(equals + 1)..]) : (string.Empty, string.Empty);
        return !QuickstartReference.IsName(name) || source.Length == 0 ? throw Bad(option, text, "a name of letters and digits, = and a file or https address, such as maya=maya.png")
            : others.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)) ? throw new QuickstartException($"{option} has the name {name} twice; give each file its own.")
            : new QuickstartReference(name, source);
    }

    private static string Words(string option, string text) => string.IsNullOrWhiteSpace(text) ? throw Bad(option, text, "words in quotes") : text;

    private static TimeSpan Seconds(string option, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600
            ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw Bad(option, text, "a number of seconds above 0, such as 5");

    private static double Scale(string option, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is >= 1 and <= 100_000
            ? scale
            : throw Bad(option, text, "a number from 1 to 100000, such as 8");

    private static decimal Money(string option, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0
            ? amount
            : throw Bad(option, text, "an amount of US dollars above 0, such as 1.50");

    private static QuickstartException Bad(string option, string text, string wanted) => new($"{option} cannot be '{text}'; give {wanted}.");
}
