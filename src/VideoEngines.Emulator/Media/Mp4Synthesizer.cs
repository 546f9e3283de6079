namespace VideoEngines.Emulator.Media;

/// <summary>
/// Makes a real MP4 file, H.264 Constrained Baseline and AAC-LC, without any codec: a paper boat sails past a landscape that the seed chooses.
/// </summary>
internal static class Mp4Synthesizer
{
    // The movie and its video count time in thousandths of a frame's rate: a frame lasts exactly 1000 units.
    private const int UnitsPerFrame = 1000;
    private const int AudioFramesPerChunk = 24;

    /// <summary>The file's bytes; the same spec gives the same bytes on every machine.</summary>
    public static byte[] Create(Mp4Spec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var palette = new Palette(spec.Seed);
        var timescale = spec.FramesPerSecond * UnitsPerFrame;
        var video = VideoTrack(spec, palette, timescale);
        Mp4Track[] tracks = spec.Audio ? [video, AudioTrack(spec, palette)] : [video];
        return Mp4Writer.Write(timescale, spec.FrameCount * UnitsPerFrame, tracks, spec.MinimumLength);
    }

    private static Mp4Track VideoTrack(Mp4Spec spec, Palette palette, int timescale)
    {
        var encoder = new H264Encoder(spec, new Scene(spec, palette));
        var samples = encoder.Encode();
        return new Mp4Track
        {
            Samples = [.. samples.Select(sample => sample.Data)],
            Timescale = timescale,
            SampleDuration = UnitsPerFrame,
            SamplesPerChunk = Math.Max(1, spec.FramesPerSecond / 2),
            KeySamples = [.. samples.Index().Where(sample => sample.Item.IsKey).Select(sample => sample.Index + 1)],
            Picture = (spec.Width, spec.Height),
            WriteSampleEntry = writer =>
                SampleEntries.WriteAvc(writer, spec.Width, spec.Height, encoder.SequenceParameters, encoder.PictureParameters),
        };
    }

    private static Mp4Track AudioTrack(Mp4Spec spec, Palette palette)
    {
        var needed = (((long)spec.FrameCount * AacTrack.SampleRate) + spec.FramesPerSecond - 1) / spec.FramesPerSecond;
        var frames = AacTrack.Create(needed, palette.Chord);
        var largest = frames.Max(frame => frame.Length);
        return new Mp4Track
        {
            Samples = frames,
            Timescale = AacTrack.SampleRate,
            SampleDuration = AacTrack.SamplesPerFrame,
            SamplesPerChunk = AudioFramesPerChunk,
            Skipped = AacTrack.PrimingFrames * AacTrack.SamplesPerFrame,
            WriteSampleEntry = writer => SampleEntries.WriteAac(
                writer, AacTrack.Configuration, AacTrack.Channels, AacTrack.SampleRate, largest, largest * 8 * AacTrack.SampleRate / AacTrack.SamplesPerFrame),
        };
    }
}
