using VideoEngines.Catalog;

namespace VideoEngines.Tests.Inputs;

/// <summary>Makes requests with one wrong input each, out of the limits that the catalog has for an engine. Facts are declared, so no bytes are needed. Where there is no limit, there is no case.</summary>
internal static class WrongInputs
{
    /// <summary>Words that must not be told in a refusal.</summary>
    public const string Prompt = "zanzibarprompt";

    /// <summary>A host whose addresses must not be told in a refusal.</summary>
    public const string AddressHost = "private-media.example";

    private static readonly VideoInputRole[] Roles =
    [
        VideoInputRole.StartFrame, VideoInputRole.EndFrame, VideoInputRole.ReferenceImage, VideoInputRole.ReferenceVideo, VideoInputRole.ReferenceAudio, VideoInputRole.DrivingAudio,
        VideoInputRole.SourceVideo, VideoInputRole.Mask, VideoInputRole.CameraPath, VideoInputRole.SkeletalRig, VideoInputRole.DepthMap, VideoInputRole.StyleReference,
        VideoInputRole.NegativeReference, VideoInputRole.ColorPalette,
    ];

    private static readonly VideoInputRole[] Lists =
    [
        VideoInputRole.ReferenceImage, VideoInputRole.ReferenceVideo, VideoInputRole.ReferenceAudio, VideoInputRole.Mask, VideoInputRole.StyleReference, VideoInputRole.NegativeReference,
    ];

    /// <summary>The head of a PNG of 512x512.</summary>
    private static ReadOnlyMemory<byte> Picture { get; } =
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 2, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0 };

    public static IEnumerable<WrongInput> Of(EngineOffer offer) =>
        offer.Operations.Values.SelectMany(operation => Roles.SelectMany(role => Of(offer, operation, role)));

    private static IEnumerable<WrongInput> Of(EngineOffer offer, OperationCapabilities operation, VideoInputRole role)
    {
        if (operation.Inputs?.FirstOrDefault(input => input.Role == role) is not { Maximum: > 0 } takes)
        {
            yield return new(operation.Operation, role, WrongInputKind.Role, string.Empty, Request(offer, operation, role, [Address()]));
            yield break;
        }

        if (Lists.Contains(role))
        {
            yield return Wrong(WrongInputKind.Count, $"{takes.Maximum + 1}", [.. Enumerable.Range(0, takes.Maximum + 1).Select(_ => Right(offer, takes))]);
            if (takes.MaxTotalDuration is { } total && takes.Maximum > 1)
            {
                var each = (total / takes.Maximum) + TimeSpan.FromSeconds(1);
                if (!(each > takes.MaxDuration))
                {
                    yield return Wrong(WrongInputKind.TotalDuration, $"{each} each", [.. Enumerable.Range(0, takes.Maximum).Select(_ => With(new() { Duration = each }))]);
                }
            }
        }

        foreach (var (kind, detail, media) in One(offer, takes))
        {
            yield return Wrong(kind, detail, [media, .. Enumerable.Range(1, Math.Max(0, takes.Minimum - 1)).Select(_ => Right(offer, takes))]);
        }

        WrongInput Wrong(WrongInputKind kind, string detail, IReadOnlyList<VideoMedia> media) => new(operation.Operation, role, kind, detail, Request(offer, operation, role, media));

        VideoMedia With(MediaFacts facts) => Right(offer, takes) with { Facts = facts };
    }

    private static IEnumerable<(WrongInputKind Kind, string Detail, VideoMedia Media)> One(EngineOffer offer, InputCapability takes)
    {
        foreach (var (kind, detail, facts) in Facts(offer, takes))
        {
            yield return (kind, detail, Right(offer, takes) with { Facts = facts });
        }

        if (takes.Address.Support == CapabilitySupport.No)
        {
            yield return (WrongInputKind.Form, "address", Address());
        }
        else if (takes.Address.HttpsOnly)
        {
            yield return (WrongInputKind.Form, "http", VideoMedia.FromUri($"http://{AddressHost}/a.bin"));
        }

        if (takes.Inline.Support == CapabilitySupport.No)
        {
            yield return (WrongInputKind.Form, "bytes", Head(takes.Formats.Count > 0 ? takes.Formats[0] : "application/octet-stream"));
        }
        else if (takes.Formats.Count == 0 || takes.Formats.Contains("image/png"))
        {
            yield return (WrongInputKind.Content, "noise", VideoMedia.FromBytes(new byte[] { 1, 2, 3 }, "image/png"));
            yield return (WrongInputKind.Content, "other type", VideoMedia.FromBytes(Head("image/jpeg").Bytes, "image/png"));
        }

        if (takes.Upload.Support == CapabilitySupport.No)
        {
            yield return (WrongInputKind.Form, "upload", VideoMedia.FromProviderFile(offer.Host, "file-1"));
        }

        yield return (WrongInputKind.Host, "elsewhere", VideoMedia.FromProviderFile("elsewhere", "file-1"));
    }

    private static IEnumerable<(WrongInputKind Kind, string Detail, MediaFacts Facts)> Facts(EngineOffer offer, InputCapability takes)
    {
        if (takes.Formats.Count > 0)
        {
            yield return (WrongInputKind.Format, "application/zip", new() { ContentType = "application/zip" });
        }

        if (new[] { takes.MaxBytes, FormOf(offer, takes).MaxBytes }.Min() is { } bytes)
        {
            yield return (WrongInputKind.Bytes, $"{bytes + 1}", new() { Length = bytes + 1 });
        }

        var ratio = Math.Clamp(1m, takes.MinRatio ?? 0.01m, takes.MaxRatio ?? 100);
        foreach (var (detail, width, height) in Sizes(takes, ratio))
        {
            yield return (WrongInputKind.Pixels, detail, new() { Width = width, Height = height });
        }

        foreach (var wrong in new[] { takes.MinRatio * 0.8m, takes.MaxRatio * 1.25m }.OfType<decimal>())
        {
            var shorter = Math.Max(takes.MinSide ?? 0, 400);
            var (width, height) = wrong < 1 ? (shorter, (int)(shorter / wrong)) : ((int)(shorter * wrong), shorter);
            if (!(Math.Max(width, height) > takes.MaxSide) && !((long)width * height > takes.MaxPixels))
            {
                yield return (WrongInputKind.Ratio, $"{width}x{height}", new() { Width = width, Height = height });
            }
        }

        if (takes.MinDuration is { } least && least > TimeSpan.Zero)
        {
            yield return (WrongInputKind.Duration, "short", new() { Duration = least / 2 });
        }

        if (takes.MaxDuration is { } longest && !(longest >= takes.MaxTotalDuration))
        {
            yield return (WrongInputKind.Duration, "long", new() { Duration = longest + TimeSpan.FromSeconds(1) });
        }
        else if ((takes.MaxTotalDuration ?? takes.MaxDuration) is { } most)
        {
            yield return (WrongInputKind.Duration, "long", new() { Duration = most + TimeSpan.FromSeconds(1) });
        }
    }

    private static IEnumerable<(string Detail, int Width, int Height)> Sizes(InputCapability takes, decimal ratio)
    {
        if (takes.MinSide is > 2 and var least)
        {
            var shorter = least - 1;
            yield return ("small", ratio < 1 ? shorter : (int)Math.Round(shorter * ratio), ratio < 1 ? (int)Math.Round(shorter / ratio) : shorter);
        }

        if (takes.MaxSide is { } most)
        {
            var longer = most + 1;
            yield return ("wide", ratio < 1 ? (int)Math.Round(longer * ratio) : longer, ratio < 1 ? longer : (int)Math.Round(longer / ratio));
        }

        if (takes.MaxPixels is { } area)
        {
            var side = (int)Math.Sqrt(area) + 1;
            if (ratio == 1 && !(side > takes.MaxSide))
            {
                yield return ("many", side, side);
            }
        }
    }

    private static MediaFormCapability FormOf(EngineOffer offer, InputCapability takes) =>
        Right(offer, takes) switch { UriVideoMedia => takes.Address, BytesVideoMedia => takes.Inline, _ => takes.Upload };

    /// <summary>An input in a form that is taken, of which nothing else is known.</summary>
    private static VideoMedia Right(EngineOffer offer, InputCapability takes) =>
        takes.Address.Support != CapabilitySupport.No ? Address()
        : takes.Upload.Support != CapabilitySupport.No ? VideoMedia.FromProviderFile(offer.Host, "file-1")
        : VideoMedia.FromBytes(Picture, "image/png");

    /// <summary>The first bytes of a file, which tell its type and no more.</summary>
    private static BytesVideoMedia Head(string type) => new(
        type switch
        {
            "image/jpeg" => new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 },
            "image/png" => Picture[..8],
            "video/mp4" or "video/quicktime" => "\0\0\0\u0018ftypisom"u8.ToArray(),
            "audio/mpeg" => new byte[] { 0xFF, 0xFB, 0x90, 0x64 },
            "audio/wav" => "RIFF\0\0\0\0WAVE"u8.ToArray(),
            _ => new byte[] { 1, 2, 3 },
        },
        type);

    private static VideoMedia Address() => VideoMedia.FromUri($"https://{AddressHost}/a.bin?signature=secret");

    /// <summary>The smallest request that the catalog allows in an operation, but for one role.</summary>
    private static VideoRequest Request(EngineOffer offer, OperationCapabilities operation, VideoInputRole role, IReadOnlyList<VideoMedia> media)
    {
        var request = new VideoRequest { Operation = operation.Operation, Prompt = operation.Prompt?.Accepted == CapabilitySupport.No ? null : Prompt };
        foreach (var needed in operation.Inputs ?? [])
        {
            if (needed.Role != role && needed.Minimum > 0)
            {
                request = Put(request, needed.Role, [.. Enumerable.Range(0, needed.Minimum).Select(_ => Right(offer, needed))]);
            }
        }

        return Put(request, role, media);
    }

    private static VideoRequest Put(VideoRequest request, VideoInputRole role, IReadOnlyList<VideoMedia> media) => role.Value switch
    {
        "start-frame" => request with { StartFrame = media[0] },
        "end-frame" => request with { EndFrame = media[0] },
        "reference-image" => request with { ReferenceImages = media },
        "reference-video" => request with { ReferenceVideos = media },
        "reference-audio" => request with { ReferenceAudio = media },
        "driving-audio" => request with { DrivingAudio = media[0] },
        "source-video" => request with { SourceVideo = media[0] },
        "mask" => request with { Masks = media },
        "camera-path" => request with { CameraPath = media[0] },
        "skeletal-rig" => request with { SkeletalRig = media[0] },
        "depth-map" => request with { DepthMap = media[0] },
        "style-reference" => request with { StyleReferences = media },
        "negative-reference" => request with { NegativeReferences = media },
        "color-palette" => request with { ColorPalette = [VideoColor.Parse("#FF0000")] },
        _ => throw new ArgumentOutOfRangeException(nameof(role), role.Value, "A role without a member; add it here."),
    };
}
