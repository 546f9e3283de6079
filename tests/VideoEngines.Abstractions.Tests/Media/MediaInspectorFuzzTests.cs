namespace VideoEngines.Abstractions.Tests.Media;

/// <summary>Damaged files: whatever is read, nothing is thrown, nothing absurd is told, and the work is bounded by the size.</summary>
public class MediaInspectorFuzzTests
{
    private const int Seed = 20261124;
    private const int FlipsPerFile = 400;

    public static TheoryData<string> Files => [.. SampleFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_EveryPrefix_IsBoundedAndSane(string name)
    {
        var file = SampleFiles.Read(name);
        for (var length = 0; length <= file.Length; length++)
        {
            Check(file.AsSpan(0, length), isWhole: true);
            Check(file.AsSpan(0, length), isWhole: false);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FlippedBytes_IsBoundedAndSane(string name)
    {
        var file = SampleFiles.Read(name);
        var random = new Random(Seed + name.Length);
        for (var round = 0; round < FlipsPerFile; round++)
        {
            var damaged = (byte[])file.Clone();
            for (var flips = random.Next(1, 9); flips > 0; flips--)
            {
                // Headers are where damage does most.
                var at = random.Next(2) == 0 ? random.Next(Math.Min(64, damaged.Length)) : random.Next(damaged.Length);
                damaged[at] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => (byte)random.Next(256) };
            }

            Check(damaged, isWhole: true);
        }
    }

    [Fact]
    public void Read_NoiseAfterASignature_IsBoundedAndSane()
    {
        var random = new Random(Seed);
        foreach (var name in SampleFiles.Names)
        {
            var noise = new byte[2048];
            random.NextBytes(noise);
            SampleFiles.Read(name).AsSpan(0, 12).CopyTo(noise);
            Check(noise, isWhole: true);
        }
    }

    private static void Check(ReadOnlySpan<byte> content, bool isWhole)
    {
        var facts = MediaInspector.Read(content, isWhole, out var steps);

        Assert.InRange(steps, 0, 1000 + (50L * content.Length));
        Assert.True(facts.Width is null or (> 0 and <= 1 << 20));
        Assert.Equal(facts.Width is null, facts.Height is null);
        Assert.True(facts.Duration is null || (facts.Duration > TimeSpan.Zero && facts.Duration <= TimeSpan.FromDays(30)));
        Assert.True(facts.FramesPerSecond is null or (> 0 and <= 1000));
    }
}
