namespace VideoEngines.Emulator.Media;

/// <summary>Samples of constant duration and what a track says about them.</summary>
internal sealed class Mp4Track
{
    public required byte[][] Samples { get; init; }

    /// <summary>Units of time per second.</summary>
    public required int Timescale { get; init; }

    /// <summary>Duration of each sample in units.</summary>
    public required int SampleDuration { get; init; }

    /// <summary>Samples stored together before the other track's turn.</summary>
    public required int SamplesPerChunk { get; init; }

    /// <summary>Writes the one sample entry of the track.</summary>
    public required Action<BoxWriter> WriteSampleEntry { get; init; }

    /// <summary>Key samples counted from 1; null when every sample is one.</summary>
    public int[]? KeySamples { get; init; }

    /// <summary>Units at the start that players skip.</summary>
    public int Skipped { get; init; }

    /// <summary>Picture size, null for sound.</summary>
    public (int Width, int Height)? Picture { get; init; }

    public int MediaDuration => Samples.Length * SampleDuration;
}
