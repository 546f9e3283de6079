using System.Text.Json;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>Checks a lip sync against the faces that were found before it.</summary>
internal static class KlingLipSyncValidator
{
    private const long ShortestSound = 2000;
    private const decimal BillingStep = 5;

    public static string? Check(JsonElement body, KlingFaceSessions sessions, KlingLegacyRequest request)
    {
        if (KlingFields.RequireText(body, "session_id") is { } missing)
            return missing;
        if (sessions.Find(KlingFields.Text(body, "session_id")!) is not { } session)
            return "session_id is unknown or has expired";
        if (!KlingFields.TryGet(body, "face_choose", out var faces) || faces.ValueKind != JsonValueKind.Array || faces.GetArrayLength() != 1 || faces[0].ValueKind != JsonValueKind.Object)
            return "face_choose is required and must be an array of one object";
        var choice = faces[0];
        const string path = "face_choose[0].";
        if (KlingFields.RequireText(choice, $"{path}face_id") is { } noFace)
            return noFace;
        if (session.Faces.FirstOrDefault(face => face.Id == KlingFields.Text(choice, "face_id")) is not { } face)
            return $"{path}face_id is not a face of this session";
        if (KlingLegacyValidator.CheckSound(choice, path, out var seconds) is { } sound)
            return sound;
        if (Time(choice, "sound_start_time", out var start) is { } noStart)
            return noStart;
        if (Time(choice, "sound_end_time", out var end) is { } noEnd)
            return noEnd;
        if (Time(choice, "sound_insert_time", out var insert) is { } noInsert)
            return noInsert;
        var whole = KlingFields.Text(choice, "sound_file") is null ? long.MaxValue : (long)(seconds * 1000);
        if (end - start < ShortestSound)
            return $"{path}sound_end_time must be at least 2 seconds after sound_start_time";
        if (end > whole)
            return $"{path}sound_end_time must not be later than the end of the sound";
        if (insert + end - start > session.Milliseconds)
            return $"{path}sound_insert_time leaves the sound outside of the video";
        if (Math.Min(insert + end - start, face.End) - Math.Max(insert, face.Start) < ShortestSound)
            return $"{path}sound_insert_time must overlap with the face by at least 2 seconds";
        if (Volume(choice, "sound_volume") is { } loud)
            return loud;
        if (Volume(choice, "original_audio_volume") is { } original)
            return original;
        request.Audio = true;
        request.Seconds = session.Milliseconds / 1000m;
        request.BilledSeconds = decimal.Ceiling(request.Seconds / BillingStep) * BillingStep;
        return null;
    }

    private static string? Time(JsonElement choice, string name, out long time)
    {
        time = 0;
        return KlingFields.TryGet(choice, name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out time) && time >= 0
            ? null
            : $"face_choose[0].{name} is required and must be milliseconds, 0 or more";
    }

    private static string? Volume(JsonElement choice, string name) =>
        !KlingFields.TryGet(choice, name, out var value) || (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var volume) && volume is >= 0 and <= 2)
            ? null
            : $"face_choose[0].{name} must be between 0 and 2";
}
