using System.Globalization;
using VideoEngines.Catalog;

namespace VideoEngines.DocsGenerator;

/// <summary>Facts in words, without their sources.</summary>
internal static class FactText
{
    public const string Unknown = "unknown";

    private const long Mebibyte = 1 << 20;
    private const long Megabyte = 1_000_000;

    public static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Usd(decimal value) => "$" + value.ToString("0.00######", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan value) => Number((decimal)value.Ticks / TimeSpan.TicksPerSecond) + " s";

    /// <summary>A length of time in the largest unit in which it is a whole number.</summary>
    public static string Time(TimeSpan value)
    {
        (long Ticks, string Name)[] units = [(TimeSpan.TicksPerDay, "day"), (TimeSpan.TicksPerHour, "hour"), (TimeSpan.TicksPerMinute, "minute")];
        foreach (var (ticks, name) in units)
        {
            if (value.Ticks >= ticks && value.Ticks % ticks == 0)
            {
                var count = value.Ticks / ticks;
                return $"{Number(count)} {name}{(count == 1 ? string.Empty : "s")}";
            }
        }

        return Seconds(value);
    }

    public static string Bytes(long value) => value switch
    {
        >= Mebibyte when value % Mebibyte == 0 => Number(value / Mebibyte) + " MiB",
        >= Megabyte when value % (Megabyte / 10) == 0 => Number((decimal)value / Megabyte) + " MB",
        _ => Number(value) + " bytes",
    };

    public static string Support(CapabilitySupport support) => support switch
    {
        CapabilitySupport.Yes => "yes",
        CapabilitySupport.No => "no",
        _ => Unknown,
    };

    public static string Feature(FeatureCapability feature) => Support(feature.Support) + (feature.Limit is { } limit ? $", at most {Number(limit)}" : string.Empty);

    public static string Durations(DurationCapability? value) => value is null ? Unknown : value.ToString() + Default(value.Default is { } known ? Seconds(known) : null, value.DefaultSource);

    public static string Resolutions(ResolutionCapability? value) => value is null
        ? Unknown
        : MarkdownText.List(value.Values.Select(static option => option.Name.ToString())) + Default(value.Default?.ToString(), value.DefaultSource);

    public static string Ratios(AspectRatioCapability? value) => value is null
        ? Unknown
        : (value.Values.Count == 0 ? "the ratio of the input" : MarkdownText.List(value.Values.Select(Ratio)))
            + (value is { FollowsInput: true, Values.Count: > 0 } ? ", or the ratio of the input" : string.Empty)
            + Default(value.Default is { } known ? Ratio(known) : null, value.DefaultSource);

    /// <summary>A ratio as providers write it: 21:9 is kept reduced, and nobody calls it 7:3.</summary>
    public static string Ratio(VideoAspectRatio value) => value is { Width: 7, Height: 3 } ? "21:9" : value.ToString();

    /// <summary>The inputs that are taken; offers list a role with a maximum of zero where the model takes it and the host has no field for it.</summary>
    public static IEnumerable<InputCapability> Taken(OperationCapabilities can) => (can.Inputs ?? []).Where(static input => input.Maximum > 0);

    public static string FrameRates(FrameRateCapability? value) => value is null
        ? Unknown
        : string.Join(" or ", value.Values.Select(static v => Number(v))) + Default(value is { Default: { } known, Values.Count: > 1 } ? Number(known) : null, null);

    public static string Audio(AudioCapability value) => value.Support switch
    {
        AudioSupport.Never => "never",
        AudioSupport.Optional => "optional" + Default(value.Default is { } known ? known ? "with" : "without" : null, null),
        AudioSupport.Always => "always",
        _ => Unknown,
    };

    public static string Seed(SeedCapability value) => Support(value.Support) + (value.Minimum, value.Maximum) switch
    {
        ({ } low, { } high) => $", {Number(low)} to {Number(high)}",
        ({ } low, null) => $", from {Number(low)}",
        (null, { } high) => $", up to {Number(high)}",
        _ => string.Empty,
    };

    public static string Prompt(PromptCapability? value) => value switch
    {
        null => Unknown,
        { Accepted: CapabilitySupport.No } => "not taken",
        { Required: CapabilitySupport.Yes } => "required" + Longest(value),
        { Required: CapabilitySupport.No } => "optional" + Longest(value),
        _ => "required or not: unknown" + Longest(value),
    };

    public static string Camera(CameraCapability value) => value.Support switch
    {
        CameraSupport.ByPrompt => "by words in the prompt",
        CameraSupport.Native => $"by parameters: {MarkdownText.List(value.Moves.Select(static move => move.ToString()))}"
            + (value.TakesAmounts ? ", with amounts" : string.Empty)
            + (value.MaxMoves is { } most ? $"; at most {Number(most)}" : string.Empty)
            + "; other moves by words",
        _ => Unknown,
    };

    public static string Elements(ElementCapability? value) => value is null
        ? "none known"
        : $"at most {Number(value.Maximum)}, "
            + (value.Form == ElementForm.Id ? "by their ids at the host" : "as images" + (value.MaxImages is { } images ? $", at most {Number(images)} each" : string.Empty))
            + (value.NeedsStartFrame ? ", with a start frame only" : string.Empty);

    public static string Mentions(MentionSyntax value)
    {
        (string Name, string? Template)[] forms = [("images", value.Image), ("videos", value.Video), ("sounds", value.Audio), ("elements", value.Element)];
        return MarkdownText.List(forms.Where(static form => form.Template is not null).Select(static form => $"{form.Name} as {MarkdownText.Code(form.Template)}"))
            + (value.VideosFirst ? "; images and videos are numbered together, videos first" : string.Empty);
    }

    public static string Inputs(OperationCapabilities can)
    {
        if (can.Inputs is null)
        {
            return Unknown;
        }

        var taken = Taken(can).Select(static input => $"{input.Role} {Count(input)}").ToList();
        return taken.Count == 0 ? "none" : MarkdownText.List(taken) + (can.MaxInputs is { } most ? $"; at most {Number(most)} together" : string.Empty);
    }

    public static string Count(InputCapability input) => input.Minimum == input.Maximum ? Number(input.Maximum) : $"{Number(input.Minimum)}-{Number(input.Maximum)}";

    public static string Confidence(FactConfidence confidence) => confidence switch
    {
        FactConfidence.Low => "low",
        FactConfidence.Medium => "medium",
        FactConfidence.High => "high",
        _ => "editorial",
    };

    public static string Lifecycle(OfferLifecycle value)
    {
        var days = (value.DeprecatedOn is { } deprecated ? $", deprecated from {Day(deprecated)}" : string.Empty) + (value.RetiredOn is { } retired ? $", gone from {Day(retired)}" : string.Empty);
        return value.State switch
        {
            LifecycleState.Preview => "preview",
            LifecycleState.Live => "live",
            LifecycleState.Deprecated => "deprecated",
            _ => "retired",
        } + days;
    }

    private static string Longest(PromptCapability value) => value.MaxLength is { } length ? $", at most {Number(length)} characters" : ", longest: unknown";

    private static string Default(string? value, string? source) => value is null ? string.Empty : $"; {value} by default" + source switch
    {
        null => string.Empty,
        "VE" => " (ours)",
        _ => $" ({source})",
    };
}
