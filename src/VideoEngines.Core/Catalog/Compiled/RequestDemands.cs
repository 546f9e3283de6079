namespace VideoEngines.Catalog.Compiled;

/// <summary>What a request demands, in numbers that compare fast. Read from the request once per plan.</summary>
internal readonly struct RequestDemands
{
    public RequestDemands(VideoRequest request)
    {
        Request = request;
        Operation = request.EffectiveOperation;
        DurationTicks = request.Duration?.Ticks ?? -1;
        Seconds = DurationTicks < 0 ? -1 : ToSeconds(DurationTicks);
        IsWholeSeconds = DurationTicks % TimeSpan.TicksPerSecond == 0;
        if (request.Resolution is { } resolution)
        {
            (ResolutionSide, Exact) = resolution.IsExact
                ? (0, new VideoSize(resolution.Width!.Value, resolution.Height!.Value))
                : (resolution.ShortSide, default);
        }

        Ratio = request.AspectRatio is { } ratio ? Pack(ratio) : 0;
        FramesPerSecond = request.FramesPerSecond ?? 0;
        Audio = request.GenerateAudio;
        Seed = request.Seed;
        HasNegativePrompt = !string.IsNullOrWhiteSpace(request.NegativePrompt);
        PromptLength = request.Prompt?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Length : 0;
        Count = request.Count ?? 1;
        CameraMoves = request.Camera.Count;
        Inputs = ReadInputs(request);
        HasVideoInput = Inputs.Length > 0 && Array.Exists(Inputs, static i => i.IsVideo);
    }

    public VideoRequest Request { get; }

    public VideoOperation Operation { get; }

    /// <summary>The duration, or -1.</summary>
    public long DurationTicks { get; }

    public decimal Seconds { get; }

    public bool IsWholeSeconds { get; }

    /// <summary>The short side of the resolution class, or 0.</summary>
    public int ResolutionSide { get; }

    /// <summary>The exact size, or 0 x 0.</summary>
    public VideoSize Exact { get; }

    /// <summary>The packed ratio, or 0.</summary>
    public long Ratio { get; }

    /// <summary>The frame rate, or 0.</summary>
    public int FramesPerSecond { get; }

    public bool? Audio { get; }

    public long? Seed { get; }

    public bool HasNegativePrompt { get; }

    /// <summary>The length of the prompt in UTF-16 code units; 0 when it is missing or blank.</summary>
    public int PromptLength { get; }

    public int Count { get; }

    public int CameraMoves { get; }

    /// <summary>Whether the request demands what few requests do: a frame rate, a seed, a negative prompt or camera moves.</summary>
    public bool IsParticular => FramesPerSecond != 0 || Seed is not null || HasNegativePrompt || CameraMoves > 0;

    public RequestInput[] Inputs { get; }

    public bool AsksResolution => ResolutionSide > 0 || Exact.Width > 0;

    public bool HasVideoInput { get; }

    // A palette is no file, but it is an input like the others: an engine takes it or does not.
    private static VideoMedia Palette { get; } = VideoMedia.FromProviderFile("palette", "palette");

    public static long Pack(VideoAspectRatio ratio) => ((long)ratio.Width << 32) | (uint)ratio.Height;

    public static decimal ToSeconds(long ticks) => (decimal)ticks / TimeSpan.TicksPerSecond;

    private static RequestInput[] ReadInputs(VideoRequest request)
    {
        if (!request.HasMedia)
        {
            return [];
        }

        var inputs = new List<RequestInput>();
        AddOne(VideoInputRole.StartFrame, request.StartFrame);
        AddOne(VideoInputRole.EndFrame, request.EndFrame);
        AddAll(VideoInputRole.ReferenceImage, request.ReferenceImages);
        AddAll(VideoInputRole.ReferenceVideo, request.ReferenceVideos);
        AddAll(VideoInputRole.ReferenceAudio, request.ReferenceAudio);
        AddOne(VideoInputRole.DrivingAudio, request.DrivingAudio);
        AddOne(VideoInputRole.SourceVideo, request.SourceVideo);
        AddAll(VideoInputRole.Mask, request.Masks);
        AddOne(VideoInputRole.CameraPath, request.CameraPath);
        AddOne(VideoInputRole.SkeletalRig, request.SkeletalRig);
        AddOne(VideoInputRole.DepthMap, request.DepthMap);
        AddAll(VideoInputRole.StyleReference, request.StyleReferences);
        AddAll(VideoInputRole.NegativeReference, request.NegativeReferences);
        AddOne(VideoInputRole.ColorPalette, request.ColorPalette.Count > 0 ? Palette : null);
        return [.. inputs];

        void AddOne(VideoInputRole role, VideoMedia? media)
        {
            if (media is not null)
            {
                inputs.Add(new(role, media));
            }
        }

        void AddAll(VideoInputRole role, IReadOnlyList<VideoMedia> media)
        {
            foreach (var item in media)
            {
                inputs.Add(new(role, item));
            }
        }
    }
}
