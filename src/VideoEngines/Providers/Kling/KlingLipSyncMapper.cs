using System.Globalization;
using System.Text.Json;
using VideoEngines.Providers.Kling.Wire;
using VideoEngines.Providers.Kling.Wire.Legacy;

namespace VideoEngines.Providers.Kling;

/// <summary>Lip sync in its two steps: finding the face, which costs a fee, and the video. Pure.</summary>
internal static class KlingLipSyncMapper
{
    private const long ShortestSound = 2000;
    private const long ShortestOverlap = 2000;

    /// <summary>What finding the faces costs (K-PRICE). The status of the job adds it to what Kling says of the job alone.</summary>
    public static VideoCost Fee { get; } = new(0.05m, KlingBilling.Unit);

    /// <summary>Asks for the faces of the video, after everything that can be checked without them, for this costs a fee.</summary>
    /// <exception cref="VideoSubmitRejectedException">Kling cannot make this.</exception>
    public static WireCall Identify(VideoRequest request, VideoEngineId engine, string wireModel, string attemptId)
    {
        _ = KlingExternalId.Check(attemptId, engine);
        _ = KlingLegacyRequestMapper.MapSound(request, engine);
        var options = KlingLegacyOptionRules.Read(request, engine, wireModel);
        var (start, end) = SoundOf(request, options, engine);
        if (VideoLengthOf(request) is { } length && (options.SoundInsert is { } insert ? Milliseconds(insert) : 0) + end - start > length)
        {
            throw Rejection.Invalid(engine, "The sound is longer than the video from where it begins. Set SoundEnd (KlingLegacyVideoOptions) to use less of it, or use a longer video.");
        }

        var video = request.SourceVideo is ProviderFileVideoMedia { Host: KlingProvider.Name } file
            ? new KlingIdentifyFace { VideoId = file.Id }
            : new KlingIdentifyFace { VideoUrl = KlingMediaMapper.Map(engine, request.SourceVideo!, "source video", onlyAddress: true).Address };
        return WireCall.PostJson("v1/videos/identify-face", video, KlingJsonContext.Default.KlingIdentifyFace);
    }

    /// <exception cref="JsonException">The answer is not JSON of the documented form.</exception>
    public static KlingFaces? ReadFaces(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, KlingJsonContext.Default.KlingFaceReply) is { Data.SessionId.Length: > 0 } reply && KlingErrorMapper.ToErrorCode(reply.Code) is null ? reply.Data : null;

    /// <summary>Chooses the face that speaks: the one that is asked for, else the one there is, else the one that is seen longest.</summary>
    /// <exception cref="VideoSubmitRejectedException">There is no such face.</exception>
    public static KlingFaceSession Choose(KlingFaces found, VideoRequest request, VideoEngineId engine, string wireModel)
    {
        var options = KlingLegacyOptionRules.Read(request, engine, wireModel);
        var faces = new List<KlingFaceSession>();
        foreach (var face in found.FaceData ?? [])
        {
            // A face that cannot be read keeps its place, for a place is what Face names.
            faces.Add(new KlingFaceSession(found.SessionId!, face?.FaceId ?? string.Empty, Time(face?.StartTime), Time(face?.EndTime)));
        }

        var chosen = options.Face is { } place ? faces.ElementAtOrDefault(place) : faces.Where(static f => f.FaceId.Length > 0).MaxBy(static f => f.End - f.Start);
        return chosen is { FaceId.Length: > 0 } ? chosen
            : throw Rejection.Invalid(engine, options.Face is null ? "Kling found no face in the video. Use a video in which a face is seen." : $"Kling found {faces.Count} faces, and Face is {options.Face}. Change it.");
    }

    /// <exception cref="VideoSubmitRejectedException">Sound and face do not fit together.</exception>
    public static KlingLipSync Map(SubmitInput input, KlingLegacyVideoOptions options, string externalId)
    {
        var face = KlingFaceSession.Parse(input.Request.SourceVideo) ?? throw input.Invalid("The face was not found before the submit. Pass the video as SourceVideo.");
        var (start, end) = SoundOf(input.Request, options, input.Engine);
        var length = end - start;
        var insert = options.SoundInsert is { } asked ? Milliseconds(asked)
            : VideoLengthOf(input.Request) is { } video ? Math.Max(Math.Min(face.Start, video - length), 0)
            : face.Start;
        if (Math.Min(insert + length, face.End) - Math.Max(insert, face.Start) < ShortestOverlap)
        {
            throw input.Invalid(
                string.Create(CultureInfo.InvariantCulture, $"The face is seen from {face.Start / 1000m:0.###} to {face.End / 1000m:0.###} s, which overlaps with the sound by less than the 2 s that Kling demands. ")
                + "Change SoundInsert or Face (KlingLegacyVideoOptions), or use another video.");
        }

        var (file, id) = KlingLegacyRequestMapper.MapSound(input.Request, input.Engine);
        return new KlingLipSync
        {
            SessionId = face.SessionId,
            FaceChoose =
            [
                new KlingFaceChoice
                {
                    FaceId = face.FaceId,
                    SoundFile = file,
                    AudioId = id,
                    SoundStartTime = start,
                    SoundEndTime = end,
                    SoundInsertTime = insert,
                    SoundVolume = options.SoundVolume,
                    OriginalAudioVolume = options.OriginalVolume,
                },
            ],
            WatermarkInfo = KlingLegacyRequestMapper.MapWatermark(options),
            ExternalTaskId = externalId,
        };
    }

    private static (long Start, long End) SoundOf(VideoRequest request, KlingLegacyVideoOptions options, VideoEngineId engine)
    {
        var whole = request.DrivingAudio?.Facts?.Duration is { } known ? Milliseconds(known) : (long?)null;
        var start = options.SoundStart is { } from ? Milliseconds(from) : 0;
        var end = (options.SoundEnd is { } to ? Milliseconds(to) : whole)
            ?? throw Rejection.Invalid(engine, "Kling has to be told how long the sound is. Set the duration among the Facts of DrivingAudio, or SoundEnd (KlingLegacyVideoOptions).");
        return end > whole ? throw Rejection.Invalid(engine, "SoundEnd is after the end of the sound. Change it.")
            : end - start < ShortestSound ? throw Rejection.Invalid(engine, "Kling needs 2 s of sound at least. Use a longer sound, or change SoundStart and SoundEnd.")
            : (start, end);
    }

    private static long? VideoLengthOf(VideoRequest request) => request.SourceVideo?.Facts?.Duration is { } length ? Milliseconds(length) : null;

    private static long Milliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    private static long Time(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var time) ? time : 0;
}
