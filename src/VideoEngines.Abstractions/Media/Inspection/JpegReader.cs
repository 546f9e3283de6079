namespace VideoEngines;

/// <summary>Reads a JPEG file up to its frame header. An EXIF orientation on its side swaps width and height, as every viewer does.</summary>
internal static class JpegReader
{
    private const byte Marker = 0xFF;
    private const byte App1 = 0xE1;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const int OrientationTag = 0x0112;

    public static void Read(ref MediaReading reading)
    {
        var isOnItsSide = false;
        var offset = 2L;
        while (reading.Step() && reading.Has(offset, 4) && reading.U8(offset) == Marker)
        {
            var marker = reading.U8(offset + 1);
            if (marker == Marker)
            {
                offset++;
                continue;
            }

            if (marker is StartOfScan or EndOfImage)
            {
                return;
            }

            if (IsFrame(marker))
            {
                var (height, width) = (reading.U16(offset + 5), reading.U16(offset + 7));
                reading.SetSize(isOnItsSide ? height : width, isOnItsSide ? width : height);
                return;
            }

            if (marker == App1 && reading.Is(offset + 4, "Exif\0\0"u8))
            {
                isOnItsSide = ReadOrientation(ref reading, offset + 10) is >= 5 and <= 8;
            }

            offset += 2 + (IsAlone(marker) ? 0 : Math.Max(2, (int)reading.U16(offset + 2)));
        }
    }

    // SOF0 to SOF15 without the tables DHT, JPG and DAC, which lie between them.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

    private static int ReadOrientation(ref MediaReading reading, long tiff)
    {
        var little = reading.Is(tiff, "II"u8);
        if (!little && !reading.Is(tiff, "MM"u8))
        {
            return 1;
        }

        var directory = tiff + (little ? reading.U32Little(tiff + 4) : reading.U32(tiff + 4));
        var count = little ? reading.U16Little(directory) : reading.U16(directory);
        for (var entry = directory + 2L; count > 0 && reading.Has(entry, 12) && reading.Step(); entry += 12, count--)
        {
            if ((little ? reading.U16Little(entry) : reading.U16(entry)) == OrientationTag)
            {
                return little ? reading.U16Little(entry + 8) : reading.U16(entry + 8);
            }
        }

        return 1;
    }
}
