namespace VideoEngines.Emulator.Media;

/// <summary>Picks the lowest H.264 level that allows a picture size and rate (ITU-T H.264, table A-1).</summary>
internal static class H264Level
{
    // level_idc, macroblocks per second, macroblocks per picture.
    private static readonly (byte Id, int PerSecond, int PerPicture)[] Levels =
    [
        (10, 1_485, 99), (11, 3_000, 396), (12, 6_000, 396), (13, 11_880, 396),
        (21, 19_800, 792), (22, 20_250, 1_620), (30, 40_500, 1_620), (31, 108_000, 3_600), (32, 216_000, 5_120),
        (40, 245_760, 8_192), (42, 522_240, 8_704), (50, 589_824, 22_080), (51, 983_040, 36_864), (52, 2_073_600, 36_864),
        (60, 4_177_920, 139_264), (61, 8_355_840, 139_264), (62, 16_711_680, 139_264),
    ];

    public static byte For(int columns, int rows, int framesPerSecond)
    {
        var size = columns * rows;
        var longSide = Math.Max(columns, rows);
        foreach (var (id, perSecond, perPicture) in Levels)
        {
            if (size <= perPicture && size * framesPerSecond <= perSecond && longSide * longSide <= 8 * perPicture) return id;
        }

        throw new ArgumentOutOfRangeException(nameof(framesPerSecond), framesPerSecond, "No H.264 level allows this size at this rate.");
    }
}
