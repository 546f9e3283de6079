using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Fal;

/// <summary>What a valid input buys. Where fal leaves a choice to the model, or to an input whose length is not known, the emulator makes one of its own.</summary>
internal sealed record FalRequest
{
    public required string Resolution { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required decimal Seconds { get; init; }

    public required decimal InputSeconds { get; init; }

    public required int FramesPerSecond { get; init; }

    public required bool Audio { get; init; }

    public int Count { get; init; } = 1;

    public StillFormat? Still { get; init; }

    public decimal InputMegapixels { get; init; }

    public static FalRequest Read(FalSchema schema, JsonElement body)
    {
        var values = new FalValues(schema, body);
        return schema.Image ? ReadImage(schema, values) : ReadVideo(schema, values);
    }

    private static FalRequest ReadImage(FalSchema schema, FalValues values)
    {
        var (width, height) = FalImageSizes.Of(schema, values);
        IEnumerable<string> inputs = values.Text("image_url") is { } one ? [one] : values.Texts("image_urls");
        return new FalRequest
        {
            Resolution = string.Empty,
            Width = width,
            Height = height,
            Seconds = 0,
            InputSeconds = 0,
            FramesPerSecond = 1,
            Audio = false,
            Count = values.Number("num_images") ?? 1,
            Still = values.Text("output_format") == "png" ? StillFormat.Png : StillFormat.Jpeg,
            InputMegapixels = inputs.Select(MediaSize.Of).Sum(static size => PriceRow.RoundUp(size.Width, size.Height)),
        };
    }

    private static FalRequest ReadVideo(FalSchema schema, FalValues values)
    {
        var lines = Lines(schema.Endpoint, values.Text("resolution"));
        var (width, height) = FalSizes.Of(schema.Endpoint, lines, values.Text("aspect_ratio"));
        return new FalRequest
        {
            Resolution = lines == 2160 ? "4k" : string.Create(CultureInfo.InvariantCulture, $"{lines}p"),
            Width = width,
            Height = height,
            Seconds = Duration(values),
            InputSeconds = values.Texts("video_urls").Concat(values.Texts("reference_video_urls")).Sum(MediaLength.SecondsOf),
            FramesPerSecond = values.Number("fps") ?? (schema.Endpoint.StartsWith("alibaba/wan-3.0", StringComparison.Ordinal) ? 30 : 24),
            Audio = HasSound(schema, values),
        };
    }

    private static int Lines(string endpoint, string? resolution) => resolution switch
    {
        "4k" or "2160p" => 2160,
        { } named => int.Parse(named.AsSpan(0, named.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture),
        _ when endpoint.Contains("/4k/", StringComparison.Ordinal) => 2160,
        _ when endpoint.Contains("/standard", StringComparison.Ordinal) => 720,
        _ => 1080,
    };

    /// <summary>What is asked for, else the length of the sound or video that leads; a choice that fal leaves to the model is the same as for media without a length in their name.</summary>
    private static decimal Duration(FalValues values)
    {
        if (values.Shots() is { } total)
            return total;
        var text = values.Text("duration") ?? values.Number("duration")?.ToString(CultureInfo.InvariantCulture);
        if (int.TryParse(text?.TrimEnd('s'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
            return seconds;
        return (values.Text("audio_url") ?? values.Text("video_url")) is { } leading ? MediaLength.SecondsOf(leading) : MediaLength.Default;
    }

    private static bool HasSound(FalSchema schema, FalValues values)
    {
        foreach (var name in (ReadOnlySpan<string>)["generate_audio", "audio", "keep_audio", "keep_original_sound"])
        {
            if (schema.Find(name) is not null)
                return values.Flag(name);
        }

        // Without a switch: Wan, Kling's turbo and avatars, and videos made from sound always have some.
        return schema.Endpoint.Contains("wan", StringComparison.Ordinal) || schema.Endpoint.Contains("/v3/turbo/", StringComparison.Ordinal) || schema.Find("audio_url") is not null;
    }
}
