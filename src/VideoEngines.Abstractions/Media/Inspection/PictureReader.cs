namespace VideoEngines;

/// <summary>Reads the pictures whose size stands at a fixed place.</summary>
internal static class PictureReader
{
    public static void ReadPng(ref MediaReading reading)
    {
        if (reading.Is(12, "IHDR"u8))
        {
            reading.SetSize(reading.U32(16), reading.U32(20));
        }
    }

    public static void ReadGif(ref MediaReading reading) => reading.SetSize(reading.U16Little(6), reading.U16Little(8));

    public static void ReadBmp(ref MediaReading reading)
    {
        const int OldHeader = 12;
        if (reading.U32Little(14) == OldHeader)
        {
            reading.SetSize(reading.U16Little(18), reading.U16Little(20));
        }
        else
        {
            // A negative height means that the rows run from top to bottom.
            reading.SetSize((int)reading.U32Little(18), Math.Abs((long)(int)reading.U32Little(22)));
        }
    }
}
