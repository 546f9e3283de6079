using VideoEngines.Catalog;

namespace VideoEngines.DocsGenerator;

/// <summary>What a typical request costs: 5 seconds in 720p, or what is nearest to it.</summary>
internal static class TypicalQuote
{
    private const int Side = 720;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>The price in words; it says what was priced where that is not 5 s in 720p.</summary>
    public static string Of(EngineCatalog catalog, EngineOffer offer, OperationCapabilities can)
    {
        var request = Request(can);
        var detail = Detail(can, request);
        if (can.Audio.Support == AudioSupport.Optional
            && Text(catalog, offer, request with { GenerateAudio = false }) is { } silent
            && Text(catalog, offer, request with { GenerateAudio = true }) is { } sound
            && silent != sound)
        {
            return $"{silent} silent, {sound} with sound{detail}";
        }

        return Text(catalog, offer, request) is { } text ? text + detail : FactText.Unknown;
    }

    /// <summary>The request that is priced.</summary>
    public static VideoRequest Request(OperationCapabilities can)
    {
        var request = new VideoRequest("price") { Operation = can.Operation, Duration = Duration(can.Durations), Resolution = Resolution(can.Resolutions) };
        foreach (var input in can.Inputs ?? [])
        {
            request = WithInput(request, input);
        }

        return request;
    }

    /// <summary>The price rules that may apply to the typical request.</summary>
    public static IEnumerable<PriceRule> RulesOf(EngineOffer offer, OperationCapabilities can)
    {
        var side = Request(can).Resolution?.ShortSide;
        return offer.Prices.Where(rule =>
            (rule.When.Operations.Count == 0 || rule.When.Operations.Contains(can.Operation))
            && (side is null || rule.When.Resolutions.Count == 0 || rule.When.Resolutions.Any(resolution => resolution.ShortSide == side)));
    }

    private static TimeSpan? Duration(DurationCapability? can)
    {
        if (can is null || can.Kind == DurationKind.FollowsInput)
        {
            return null;
        }

        if (can.Allows(Length))
        {
            return Length;
        }

        var values = can.Kind == DurationKind.Set ? can.Values : Steps(can);
        return values.Where(static value => value > Length).Select(static value => (TimeSpan?)value).FirstOrDefault() ?? values.Select(static value => (TimeSpan?)value).LastOrDefault();
    }

    private static List<TimeSpan> Steps(DurationCapability can)
    {
        var values = new List<TimeSpan>();
        for (var value = can.Minimum!.Value; value <= can.Maximum!.Value; value += can.Step ?? TimeSpan.FromSeconds(1))
        {
            values.Add(value);
        }

        return values;
    }

    private static VideoResolution? Resolution(ResolutionCapability? can) => can is null || can.Values.Count == 0
        ? null
        : can.Values.Select(static option => option.Name).OrderBy(static name => Math.Abs(name.ShortSide - Side)).ThenByDescending(static name => name.ShortSide).First();

    private static VideoRequest WithInput(VideoRequest request, InputCapability input)
    {
        if (input.Minimum == 0)
        {
            return request;
        }

        var media = Enumerable.Repeat(VideoMedia.FromUri("https://example.com/input") with { Facts = new MediaFacts { Duration = InputLength(input) } }, input.Minimum).ToList();
        return input.Role.Value switch
        {
            "start-frame" => request with { StartFrame = media[0] },
            "end-frame" => request with { EndFrame = media[0] },
            "reference-image" => request with { ReferenceImages = media },
            "reference-video" => request with { ReferenceVideos = media },
            "reference-audio" => request with { ReferenceAudio = media },
            "driving-audio" => request with { DrivingAudio = media[0] },
            "source-video" => request with { SourceVideo = media[0] },
            _ => request,
        };
    }

    private static TimeSpan InputLength(InputCapability input) => input switch
    {
        { MinDuration: { } least } when least > Length => least,
        { MaxDuration: { } most } when most < Length => most,
        _ => Length,
    };

    private static string Detail(OperationCapabilities can, VideoRequest request)
    {
        var parts = new List<string>();
        if (can.Durations?.Kind == DurationKind.FollowsInput)
        {
            var lengths = new[] { request.DrivingAudio, request.SourceVideo }.Concat(request.ReferenceVideos).Select(static media => media?.Facts?.Duration).OfType<TimeSpan>().Distinct();
            parts.AddRange(lengths.Select(static length => FactText.Seconds(length) + " of input"));
        }
        else if (request.Duration is { } duration && duration != Length)
        {
            parts.Add(FactText.Seconds(duration));
        }

        if (request.Resolution is { } resolution && resolution.ShortSide != Side)
        {
            parts.Add(resolution.ToString());
        }

        return parts.Count == 0 ? string.Empty : $" ({MarkdownText.List(parts)})";
    }

    private static string? Text(EngineCatalog catalog, EngineOffer offer, VideoRequest request) => PriceQuoter.TryQuote(offer, request) switch
    {
        null => null,
        { } quote when quote.Low == quote.High => Amount(catalog, quote.High),
        { } quote => $"{Amount(catalog, quote.Low)} to {Amount(catalog, quote.High)}",
    };

    private static string Amount(EngineCatalog catalog, VideoCost cost) => catalog.ToUsd(cost) is { } usd ? FactText.Usd(decimal.Round(usd, 4)) : $"{FactText.Number(cost.Amount)} {cost.Unit}";
}
