namespace VideoEngines.Testing;

/// <summary>Writes grey JPEG files: each block is as bright as the one before and has no detail, which is two bits.</summary>
internal static class SampleJpeg
{
    public static byte[] Write(int width, int height)
    {
        var bits = 2 * ((width + 7) / 8) * ((height + 7) / 8);
        var scan = new byte[(bits + 7) / 8];
        if (bits % 8 != 0)
        {
            scan[^1] = (byte)(0xFF >> (bits % 8));
        }

        // One code of one bit per table: "no difference" and "end of block".
        byte[] codes = [1, .. new byte[15], 0];
        byte[] quantization = new byte[64];
        quantization.AsSpan().Fill(1);
        return
        [
            0xFF, 0xD8,
            0xFF, 0xDB, 0, 67, 0, .. quantization,
            0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
            0xFF, 0xC4, 0, 20, 0x00, .. codes,
            0xFF, 0xC4, 0, 20, 0x10, .. codes,
            0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 63, 0,
            .. scan,
            0xFF, 0xD9,
        ];
    }
}
