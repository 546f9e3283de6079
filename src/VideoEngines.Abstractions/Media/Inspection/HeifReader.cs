namespace VideoEngines;

/// <summary>Reads AVIF and HEIC: the size (ispe) of the primary item, turned by its rotation (irot).</summary>
internal static class HeifReader
{
    public static void Read(ref MediaReading reading)
    {
        if (!BoxWalk.Find(ref reading, 0, reading.Content.Length, "meta"u8, out var meta)
            || !BoxWalk.Find(ref reading, meta.Body + 4, meta.End, "pitm"u8, out var primary)
            || !BoxWalk.Find(ref reading, meta.Body + 4, meta.End, "iprp"u8, out var properties)
            || !BoxWalk.Find(ref reading, properties.Body, properties.End, "ipco"u8, out var list)
            || !BoxWalk.Find(ref reading, properties.Body, properties.End, "ipma"u8, out var associations))
        {
            return;
        }

        var item = reading.U8(primary.Body) == 0 ? reading.U16(primary.Body + 4) : reading.U32(primary.Body + 4);
        var hasLongItems = reading.U8(associations.Body) >= 1;
        var hasLongIndexes = (reading.U8(associations.Body + 3) & 1) != 0;
        var count = reading.U32(associations.Body + 4);
        var offset = associations.Body + 8;
        for (var i = 0u; i < count && offset < associations.End && reading.Step(); i++)
        {
            var id = hasLongItems ? reading.U32(offset) : reading.U16(offset);
            offset += hasLongItems ? 4 : 2;
            var uses = reading.U8(offset);
            offset++;
            if (id == item)
            {
                ReadItem(ref reading, list, offset, uses, hasLongIndexes);
                return;
            }

            offset += uses * (hasLongIndexes ? 2 : 1);
        }
    }

    private static void ReadItem(ref MediaReading reading, BoxWalk list, long offset, int uses, bool hasLongIndexes)
    {
        var (width, height, isTurned) = (0L, 0L, false);
        for (var i = 0; i < uses && reading.Step(); i++)
        {
            // The first bit says whether the property is essential.
            var index = hasLongIndexes ? reading.U16(offset + (i * 2)) & 0x7FFF : reading.U8(offset + i) & 0x7F;
            var property = new BoxWalk(list.Body, list.End);
            for (var p = 0; p < index; p++)
            {
                if (!property.Next(ref reading))
                {
                    return;
                }
            }

            if (index > 0 && property.Type == BoxWalk.Name("ispe"u8))
            {
                (width, height) = (reading.U32(property.Body + 4), reading.U32(property.Body + 8));
            }
            else if (index > 0 && property.Type == BoxWalk.Name("irot"u8))
            {
                isTurned = (reading.U8(property.Body) & 1) != 0;
            }
        }

        reading.SetSize(isTurned ? height : width, isTurned ? width : height);
    }
}
