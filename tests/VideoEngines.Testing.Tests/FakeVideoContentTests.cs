namespace VideoEngines.Testing.Tests;

public class FakeVideoContentTests
{
    [Theory]
    [InlineData(32)]
    [InlineData(1024)]
    [InlineData(1_000_003)]
    public void CreateMp4_AnyLength_IsMadeOfWholeBoxes(int length)
    {
        var bytes = FakeVideoContent.CreateMp4(length);

        var names = new List<string>();
        var position = 0;
        while (position < bytes.Length)
        {
            names.Add(System.Text.Encoding.ASCII.GetString(bytes, position + 4, 4));
            position += System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(position));
        }

        Assert.Equal(length, bytes.Length);
        Assert.Equal(length, position);
        Assert.Equal(["ftyp", "mdat"], names);
    }

    [Fact]
    public void CreateMp4_TooShort_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => FakeVideoContent.CreateMp4(FakeVideoContent.MinLength - 1));
}
