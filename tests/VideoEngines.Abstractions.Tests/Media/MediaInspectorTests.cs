using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Media;

public class MediaInspectorTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(0.02);

    public static TheoryData<string> Files => [.. SampleFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_RealFile_TellsWhatFfprobeTells(string name)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Media", "MediaInspector.golden.json")));
        var expected = golden.RootElement.GetProperty(name);

        var facts = MediaInspector.Read(SampleFiles.Read(name));

        Assert.Equal(expected.GetProperty("contentType").GetString(), facts.ContentType);
        Assert.Equal(Number("width"), facts.Width);
        Assert.Equal(Number("height"), facts.Height);
        Assert.Equal(Number("framesPerSecond"), facts.FramesPerSecond);
        Assert.Equal(expected.TryGetProperty("hasAudio", out var sound) ? sound.GetBoolean() : null, facts.HasAudio);
        Assert.Equal(Number("duration") is null, facts.Duration is null);
        Assert.Equal((double)(Number("duration") ?? 0), facts.Duration?.TotalSeconds ?? 0, Tolerance.TotalSeconds);
        Assert.Equal(SampleFiles.Read(name).Length, facts.Length);
        Assert.Equal(MediaFactsBasis.Inspected, facts.Basis);

        decimal? Number(string member) => expected.TryGetProperty(member, out var value) ? value.GetDecimal() : null;
    }

    [Fact]
    public void Golden_EveryFile_IsListed()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Media", "MediaInspector.golden.json")));

        Assert.Equal(SampleFiles.Names, golden.RootElement.EnumerateObject().Select(static member => member.Name));
    }

    [Theory]
    [InlineData(null, 640, 480)]
    [InlineData(0, 640, 480)]
    [InlineData(1, 480, 640)]
    [InlineData(2, 640, 480)]
    [InlineData(3, 480, 640)]
    public void Read_Heic_TakesThePrimaryItemAndItsRotation(int? rotation, int width, int height)
    {
        var facts = MediaInspector.Read(Heic(rotation));

        Assert.Equal("image/heic", facts.ContentType);
        Assert.Equal((width, height), (facts.Width, facts.Height));
    }

    [Fact]
    public void Read_Bvh_MultipliesFramesAndFrameTime()
    {
        var facts = MediaInspector.Read("\r\nHIERARCHY\nROOT Hips\n{\n}\nMOTION\nFrames:\t60\nFrame Time: 0.033333\n0 0 0\n"u8);

        Assert.Equal("model/x-bvh", facts.ContentType);
        Assert.Equal(1.99998, facts.Duration!.Value.TotalSeconds, 0.00001);
        Assert.Equal(30m, facts.FramesPerSecond);
    }

    [Theory]
    [InlineData("{\"keyframes\": []}")]
    [InlineData("\uFEFF  [1]")]
    public void Read_Json_TellsTheType(string text) => Assert.Equal("application/json", MediaInspector.Read(Encoding.UTF8.GetBytes(text)).ContentType);

    [Theory]
    [InlineData("a plain text")]
    [InlineData("<svg/>")]
    [InlineData("")]
    [InlineData("HIERARCH")]
    public void Read_OtherText_TellsNoType(string text) => Assert.Null(MediaInspector.Read(Encoding.UTF8.GetBytes(text)).ContentType);

    [Fact]
    public void Read_MovieAfterTheCut_TellsNothingUntilItIsWhole()
    {
        var file = SampleFiles.Read("silent.mp4");

        var facts = MediaInspector.Read(file.AsSpan(0, file.Length / 2), isWhole: false);

        Assert.Equal("video/mp4", facts.ContentType);
        Assert.Null(facts.Duration);
        Assert.Null(facts.HasAudio);
        Assert.Null(facts.Length);
    }

    [Fact]
    public void Read_SizesBeyondReason_AreUnknown()
    {
        var file = SampleFiles.Read("odd.png");
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), uint.MaxValue);

        Assert.Null(MediaInspector.Read(file).Width);
    }

    [Fact]
    public void Read_LengthBeyondReason_IsUnknown()
    {
        var file = SampleFiles.Read("silent.mp4");
        var header = file.AsSpan().IndexOf("mvhd"u8);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(header + 16), 1);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(header + 20), uint.MaxValue - 1);

        var facts = MediaInspector.Read(file);

        Assert.Null(facts.Duration);
        Assert.Equal(96, facts.Width);
    }

    [Fact]
    public void Read_Id3BeforeAac_TellsAac()
    {
        byte[] file = [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 3, 1, 2, 3, .. SampleFiles.Read("tone.aac")];

        var facts = MediaInspector.Read(file);

        Assert.Equal("audio/aac", facts.ContentType);
        Assert.Equal(1.664, facts.Duration!.Value.TotalSeconds, 0.01);
    }

    [Fact]
    public void Read_BoxesWithoutEnd_EndWithTheSteps()
    {
        // A million empty boxes inside of a movie, each of the smallest size.
        var file = new byte[24 << 20];
        Box(file, 0, 16, "ftypisom");
        Box(file, 16, file.Length - 16, "moov");
        for (var offset = 24; offset <= file.Length - 8; offset += 8)
        {
            Box(file, offset, 8, "free");
        }

        MediaInspector.Read(file, isWhole: true, out var steps);

        Assert.InRange(steps, 1_000_000, MediaReading.MostSteps + 64);
    }

    private static void Box(byte[] file, int offset, int size, string type)
    {
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(offset), size);
        Encoding.ASCII.GetBytes(type, file.AsSpan(offset + 4));
    }

    /// <summary>Two items, of which the second is the primary one; 640x480 as stored.</summary>
    private static byte[] Heic(int? rotation)
    {
        byte[] thumbnail = Box("ispe", [0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 48]);
        byte[] picture = Box("ispe", [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 224]);
        byte[] turn = rotation is { } quarter ? Box("irot", [(byte)quarter]) : [];
        byte[] uses = rotation is null ? [1, 0x82] : [2, 0x82, 0x83];
        byte[] associations = Box("ipma", [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 1, 0, 2, .. uses]);
        byte[] properties = Box("iprp", [.. Box("ipco", [.. thumbnail, .. picture, .. turn]), .. associations]);
        return [.. Box("ftyp", "heic\0\0\0\0mif1heic"u8), .. Box("meta", [0, 0, 0, 0, .. Box("pitm", [0, 0, 0, 0, 0, 2]), .. properties])];
    }

    private static byte[] Box(string type, ReadOnlySpan<byte> body)
    {
        var box = new byte[8 + body.Length];
        Box(box, 0, box.Length, type);
        body.CopyTo(box.AsSpan(8));
        return box;
    }
}
