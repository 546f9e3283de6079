namespace VideoEngines.Emulator.Media;

/// <summary>Sequence and picture parameter sets and slice headers of a Constrained Baseline stream.</summary>
internal static class H264Headers
{
    public const byte ProfileBaseline = 66;

    // Constraint sets 0 and 1: decodable by Baseline and Main decoders alike.
    public const byte ProfileCompatibility = 0xC0;

    /// <summary>At this luma quantiser one DC level is one step of brightness.</summary>
    public const int Quantiser = 28;

    /// <summary>Chroma runs at quantiser 22, where one DC level is one step of chroma too.</summary>
    public const int ChromaQuantiserOffset = -6;

    private const int FrameNumberBits = 8;
    private const int PictureOrderByDecoding = 2;
    private const uint SliceP = 5;
    private const uint SliceI = 7;
    private const uint ColourBt709 = 1;

    public static byte[] SequenceParameters(Mp4Spec spec, int columns, int rows)
    {
        var bits = new BitWriter();
        bits.Bits(ProfileBaseline, 8);
        bits.Bits(ProfileCompatibility, 8);
        bits.Bits(H264Level.For(columns, rows, spec.FramesPerSecond), 8);
        bits.Unsigned(0); // sequence parameter set 0
        bits.Unsigned(FrameNumberBits - 4);
        bits.Unsigned(PictureOrderByDecoding);
        bits.Unsigned(1); // one reference frame
        bits.Flag(false); // no gaps in frame numbers
        bits.Unsigned((uint)columns - 1);
        bits.Unsigned((uint)rows - 1);
        bits.Flag(true); // frames only
        bits.Flag(true); // 8x8 direct inference
        WriteCropping(bits, (columns * 16) - spec.Width, (rows * 16) - spec.Height);
        bits.Flag(true); // usability information follows
        WriteUsability(bits, spec.FramesPerSecond);
        bits.Stop();
        return NalUnit.Bare(NalUnit.SequenceParameters, bits.WrittenBytes);
    }

    public static byte[] PictureParameters()
    {
        var bits = new BitWriter();
        bits.Unsigned(0); // picture parameter set 0
        bits.Unsigned(0); // of sequence parameter set 0
        bits.Flag(false); // CAVLC
        bits.Flag(false); // no bottom field order
        bits.Unsigned(0); // one slice group
        bits.Unsigned(0); // one reference in list 0
        bits.Unsigned(0); // and in list 1
        bits.Flag(false); // no weighted prediction
        bits.Bits(0, 2);
        bits.Signed(Quantiser - 26);
        bits.Signed(0);
        bits.Signed(ChromaQuantiserOffset);
        bits.Flag(true); // deblocking is controlled by the slice
        bits.Flag(true); // intra prediction sees intra macroblocks only, so the coder need not follow deblocked pictures
        bits.Flag(false); // no redundant pictures
        bits.Stop();
        return NalUnit.Bare(NalUnit.PictureParameters, bits.WrittenBytes);
    }

    public static void WriteSlice(BitWriter bits, bool idr, int frameNumber, int idrNumber)
    {
        bits.Unsigned(0); // first macroblock
        bits.Unsigned(idr ? SliceI : SliceP);
        bits.Unsigned(0); // picture parameter set
        bits.Bits((uint)frameNumber, FrameNumberBits);
        if (idr)
        {
            bits.Unsigned((uint)idrNumber & 1);
            bits.Flag(false); // earlier pictures are shown
            bits.Flag(false); // no long-term reference
        }
        else
        {
            bits.Flag(false); // default number of references
            bits.Flag(false); // default order of references
            bits.Flag(false); // sliding window
        }

        bits.Signed(0); // quantiser of the picture parameter set
        bits.Unsigned(0); // deblock
        bits.Signed(3); // somewhat stronger than the quantiser asks for: it turns 4x4 cells into smooth gradients
        bits.Signed(3);
    }

    private static void WriteCropping(BitWriter bits, int right, int bottom)
    {
        bits.Flag(right > 0 || bottom > 0);
        if (right <= 0 && bottom <= 0) return;
        bits.Unsigned(0);
        bits.Unsigned((uint)right / 2);
        bits.Unsigned(0);
        bits.Unsigned((uint)bottom / 2);
    }

    private static void WriteUsability(BitWriter bits, int framesPerSecond)
    {
        bits.Flag(true); // square pixels
        bits.Bits(1, 8);
        bits.Flag(false); // overscan
        bits.Flag(true); // video signal
        bits.Bits(5, 3); // unspecified format
        bits.Flag(false); // limited range
        bits.Flag(true);
        bits.Bits(ColourBt709, 8);
        bits.Bits(ColourBt709, 8);
        bits.Bits(ColourBt709, 8);
        bits.Flag(false); // chroma location
        bits.Flag(true); // timing: two fields to a frame
        bits.Bits(1, 32);
        bits.Bits((uint)framesPerSecond * 2, 32);
        bits.Flag(true);
        bits.Flag(false); // no hypothetical decoder parameters
        bits.Flag(false);
        bits.Flag(false); // no picture structure
        bits.Flag(true); // bitstream restriction: nothing is reordered, so nothing is held back
        bits.Flag(true);
        bits.Unsigned(0);
        bits.Unsigned(0);
        bits.Unsigned(11);
        bits.Unsigned(11);
        bits.Unsigned(0);
        bits.Unsigned(1);
    }
}
