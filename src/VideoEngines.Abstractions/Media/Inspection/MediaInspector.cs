namespace VideoEngines;

/// <summary>Reads what a media file tells of itself: type, size in pixels, length in time, frame rate, sound. Pure; never throws; decodes nothing.</summary>
internal static class MediaInspector
{
    /// <summary>Reads a file or the beginning of one.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="isWhole">Whether these are all bytes of the file; what could only be told from the rest stays unknown otherwise.</param>
    /// <returns>The facts; without a type when the signature is not known.</returns>
    public static MediaFacts Read(ReadOnlySpan<byte> content, bool isWhole = true) => Read(content, isWhole, out _);

    /// <param name="content">The bytes.</param>
    /// <param name="isWhole">Whether these are all bytes of the file.</param>
    /// <param name="steps">How many steps it took, at most one more than <see cref="MediaReading.MostSteps"/>.</param>
    public static MediaFacts Read(ReadOnlySpan<byte> content, bool isWhole, out int steps)
    {
        var reading = new MediaReading(content, isWhole);
        var type = MediaSignature.Detect(content);
        switch (type)
        {
            case "image/jpeg":
                JpegReader.Read(ref reading);
                break;
            case "image/png":
                PictureReader.ReadPng(ref reading);
                break;
            case "image/gif":
                PictureReader.ReadGif(ref reading);
                break;
            case "image/bmp":
                PictureReader.ReadBmp(ref reading);
                break;
            case "image/webp":
                WebPReader.Read(ref reading);
                break;
            case "image/avif" or "image/heic":
                HeifReader.Read(ref reading);
                break;
            case "video/mp4" or "video/quicktime" or "audio/mp4":
                Mp4Reader.Read(ref reading);
                break;
            case "video/webm" or "video/x-matroska":
                MatroskaReader.Read(ref reading);
                break;
            case "audio/wav":
                WavReader.Read(ref reading);
                break;
            case "audio/mpeg":
                Mp3Reader.Read(ref reading);
                break;
            case "audio/aac":
                AdtsReader.Read(ref reading);
                break;
            case "audio/flac":
                FlacReader.Read(ref reading);
                break;
            case "audio/ogg":
                OggReader.Read(ref reading);
                break;
            case "model/x-bvh":
                BvhReader.Read(ref reading);
                break;
        }

        steps = reading.Steps;
        return new MediaFacts
        {
            ContentType = type,
            Length = isWhole ? content.Length : null,
            Width = reading.Width,
            Height = reading.Height,
            Duration = reading.Duration,
            FramesPerSecond = reading.FramesPerSecond,
            HasAudio = reading.HasAudio,
            Basis = MediaFactsBasis.Inspected,
        };
    }
}
