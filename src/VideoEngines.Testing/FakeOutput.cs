namespace VideoEngines.Testing;

internal sealed record FakeOutput(ReadOnlyMemory<byte> Bytes, string ContentType)
{
    public static FakeOutput Sample { get; } = new(FakeVideoContent.CreateMp4(), FakeVideoContent.ContentType);
}
