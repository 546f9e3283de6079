using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class ContainerSignatureTests
{
    [Theory]
    [InlineData("isom", "video/mp4")]
    [InlineData("mp42", "video/mp4")]
    [InlineData("avc1", "video/mp4")]
    [InlineData("iso6", "video/mp4")]
    [InlineData("M4V ", "video/mp4")]
    [InlineData("qt  ", "video/quicktime")]
    [InlineData("M4A ", null)]
    [InlineData("heic", null)]
    [InlineData("avif", null)]
    [InlineData("mif1", null)]
    public void Detect_FileTypeBox_TellsByBrand(string brand, string? expected) => Assert.Equal(expected, ContainerSignature.Detect(FileType(24, brand)));

    [Theory]
    [InlineData(8u)]
    [InlineData(5000u)]
    [InlineData(0x3C212D2Du)]
    public void Detect_ImpossibleBoxLength_IsNull(uint length) => Assert.Null(ContainerSignature.Detect(FileType(length, "isom")));

    [Fact]
    public void Detect_WebM_IsWebM() => Assert.Equal("video/webm", ContainerSignature.Detect(Files.WebM(64)));

    [Fact]
    public void Detect_OtherMatroska_IsNull()
    {
        var file = Files.WebM(64);
        "mkvx"u8.CopyTo(file.AsSpan(24));

        Assert.Null(ContainerSignature.Detect(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>Access denied</body></html>")]
    [InlineData("GIF89a..........................")]
    [InlineData("RIFF....AVI LIST................")]
    [InlineData("....ftypi")]
    public void Detect_AnythingElse_IsNull(string text) => Assert.Null(ContainerSignature.Detect(System.Text.Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("504B0304")]
    [InlineData("1F8B0800")]
    [InlineData("377ABCAF271C")]
    [InlineData("526172211A0700")]
    [InlineData("FD377A585A00")]
    [InlineData("28B52FFD")]
    [InlineData("425A6839")]
    public void IsArchive_Archive_IsTrue(string hex) => Assert.True(ContainerSignature.IsArchive(Convert.FromHexString(hex)));

    [Fact]
    public void IsArchive_Video_IsFalse() => Assert.False(ContainerSignature.IsArchive(Files.Mp4(64)));

    private static byte[] FileType(uint length, string brand) =>
        [(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. "ftyp"u8, .. System.Text.Encoding.ASCII.GetBytes(brand), .. new byte[52]];
}
