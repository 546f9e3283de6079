namespace VideoEngines.Emulator.Media;

/// <summary>The choices a seed stands for: the hour of the day, the colour of the sea, and where things are.</summary>
internal sealed class Palette
{
    private ulong _state;

    public Palette(int seed)
    {
        _state = (uint)seed;
        var sky = 170 + Next(190);
        var water = 165 + Next(80);
        Zenith = Cell.FromHsv(sky, 58, 70);
        Horizon = Cell.FromHsv(sky + 25 + Next(45), 34, 98);
        Sun = Cell.FromHsv(15 + Next(40), 30 + Next(30), 100);
        Hills = Cell.FromHsv(100 + Next(200), 36, 46);
        FarWater = Cell.FromHsv(water + 10, 46, 74);
        MiddleWater = Cell.FromHsv(water + 5, 56, 58);
        NearWater = Cell.FromHsv(water, 66, 40);
        SunPercent = 12 + Next(76);
        HillPhase = Next(1024);
        WavePhase = Next(1024);
        Chord = Next(64);
    }

    public Cell Zenith { get; }

    public Cell Horizon { get; }

    public Cell Sun { get; }

    public Cell Hills { get; }

    public Cell FarWater { get; }

    public Cell MiddleWater { get; }

    public Cell NearWater { get; }

    /// <summary>Centre of the sun from the left edge, in percent of the width.</summary>
    public int SunPercent { get; }

    /// <summary>Phase of the hills, 0 to 1023.</summary>
    public int HillPhase { get; }

    /// <summary>Phase of the waves, 0 to 1023.</summary>
    public int WavePhase { get; }

    /// <summary>A number that chooses the chord of the sound track.</summary>
    public int Chord { get; }

    /// <summary>A smooth wave of period 1024, from -256 to 256.</summary>
    public static int Wave(int phase)
    {
        var half = phase & 511;
        var height = half * (512 - half) / 256;
        return (phase & 512) == 0 ? height : -height;
    }

    // SplitMix64.
    private int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }
}
