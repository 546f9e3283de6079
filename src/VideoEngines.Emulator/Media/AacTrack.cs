namespace VideoEngines.Emulator.Media;

/// <summary>
/// A quiet chord as stereo AAC-LC at 48 kHz. A tone whose period divides a frame's 1024 samples is, in the right phase, one coefficient of the
/// transform, the same in every frame: so few distinct frames, repeated, are a true tone.
/// </summary>
internal static class AacTrack
{
    public const int SampleRate = 48_000;
    public const int SamplesPerFrame = 1024;
    public const int Channels = 2;

    /// <summary>The first frame only warms the decoder's overlap up; players skip it.</summary>
    public const int PrimingFrames = 1;

    private const int FadeFrames = 8;
    private const int FullGain = 178;
    private const int GainPerFadeStep = 4; // 6 dB
    private const uint ChannelPair = 1;
    private const uint EndOfFrame = 7;
    private const uint PairCodebook = 7;
    private const int Bands = 9; // four coefficients each
    private const int Pairs = Bands * 2;

    // In steps of 46.875 Hz.
    private static readonly int[][] Chords = [[8, 10, 12], [6, 9, 12], [10, 12, 15], [6, 8, 10], [9, 12, 15], [8, 12, 16], [6, 10, 15], [9, 10, 12]];

    /// <summary>AudioSpecificConfig: object type 2 (LC), 48 kHz, two channels.</summary>
    public static ReadOnlySpan<byte> Configuration => [0x11, 0x90];

    /// <summary>Frames that cover the samples, the priming frame first.</summary>
    public static byte[][] Create(long samples, int chord)
    {
        var frames = new byte[PrimingFrames + (int)((samples + SamplesPerFrame - 1) / SamplesPerFrame)][];
        var byLoudness = new byte[FadeFrames + 1][];
        for (var i = 0; i < byLoudness.Length; i++) byLoudness[i] = Frame(i, Chords[chord % Chords.Length]);
        for (var i = 0; i < frames.Length; i++) frames[i] = byLoudness[Math.Min(FadeFrames, Math.Min(i, frames.Length - 1 - i))];
        return frames;
    }

    private static byte[] Frame(int loudness, int[] chord)
    {
        var bits = new BitWriter();
        bits.Bits(ChannelPair, 3);
        bits.Bits(0, 4); // instance
        bits.Flag(true); // both channels share the window
        WriteWindow(bits);
        bits.Bits(0, 2); // no mid/side
        for (var channel = 0; channel < Channels; channel++) WriteChannel(bits, loudness, chord);
        bits.Bits(EndOfFrame, 3);
        bits.Align();
        return bits.WrittenBytes.ToArray();
    }

    private static void WriteWindow(BitWriter bits)
    {
        bits.Flag(false);
        bits.Bits(0, 2); // one long window
        bits.Flag(false); // sine shape
        bits.Bits(Bands, 6);
        bits.Flag(false); // no prediction
    }

    private static void WriteChannel(BitWriter bits, int loudness, int[] chord)
    {
        var silent = loudness == 0;
        bits.Bits((uint)(FullGain - ((FadeFrames - loudness) * GainPerFadeStep)), 8);
        bits.Bits(silent ? 0 : PairCodebook, 4); // one section over all bands
        bits.Bits(Bands, 5);
        if (!silent) bits.Bits(0, Bands); // every band at the common gain: the word for no difference is one zero bit
        bits.Flag(false); // no pulses
        bits.Flag(false); // no noise shaping
        bits.Flag(false); // no gain control
        if (silent) return;

        for (var pair = 0; pair < Pairs; pair++)
        {
            // A tone of n steps is the coefficient 2n, the first of its pair. Codebook 7: (0,0) is 0; (1,0) is 100, then the sign.
            if (chord.Contains(pair)) bits.Bits(0b1000, 4);
            else bits.Flag(false);
        }
    }
}
