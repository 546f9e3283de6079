namespace VideoEngines.Testing;

/// <summary>
/// Makes small real files for tests: pictures, sounds and videos of a given size and length, which engines accept because their content is what it is declared to be, and which any player opens.
/// Pure and thread-safe.
/// </summary>
public static class SampleMedia
{
    /// <summary>Makes a grey PNG file.</summary>
    /// <param name="width">The width in pixels, from 1 to 16384.</param>
    /// <param name="height">The height in pixels, from 1 to 16384.</param>
    /// <param name="length">The least size in bytes; the file has exactly this size where it has to grow by 12 bytes or more.</param>
    /// <returns>The file, as <c>image/png</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public static BytesVideoMedia Png(int width, int height, int length = 0)
    {
        CheckSize(width, height);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return new(SamplePng.Write(width, height, length), "image/png");
    }

    /// <summary>Makes a grey JPEG file.</summary>
    /// <param name="width">The width in pixels, from 1 to 16384.</param>
    /// <param name="height">The height in pixels, from 1 to 16384.</param>
    /// <returns>The file, as <c>image/jpeg</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public static BytesVideoMedia Jpeg(int width, int height)
    {
        CheckSize(width, height);
        return new(SampleJpeg.Write(width, height), "image/jpeg");
    }

    /// <summary>Makes a silent WAV file: 8000 samples a second of 8 bits, mono.</summary>
    /// <param name="duration">The length, from 1 ms to one hour.</param>
    /// <returns>The file, as <c>audio/wav</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is outside of its range.</exception>
    public static BytesVideoMedia Wav(TimeSpan duration)
    {
        CheckDuration(duration);
        return new(SampleWav.Write(duration), "audio/wav");
    }

    /// <summary>Makes a grey MP4 file without sound. Its frames are JPEG pictures: ffmpeg and desktop players show them, browsers do not.</summary>
    /// <param name="width">The width in pixels, from 1 to 16384.</param>
    /// <param name="height">The height in pixels, from 1 to 16384.</param>
    /// <param name="duration">The length, from 1 ms to one hour; rounded to whole frames, at least one.</param>
    /// <param name="framesPerSecond">The frame rate, from 1 to 240.</param>
    /// <returns>The file, as <c>video/mp4</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public static BytesVideoMedia Mp4(int width, int height, TimeSpan duration, int framesPerSecond = 24)
    {
        CheckSize(width, height);
        CheckDuration(duration);
        ArgumentOutOfRangeException.ThrowIfLessThan(framesPerSecond, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(framesPerSecond, 240);
        return new(SampleMp4.Write(width, height, duration, framesPerSecond), "video/mp4");
    }

    private static void CheckSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 16384);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 16384);
    }

    private static void CheckDuration(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.FromMilliseconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, TimeSpan.FromHours(1));
    }
}
