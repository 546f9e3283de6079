using VideoEngines.Providers.Fal;

namespace VideoEngines.Tests.Providers.Fal;

public class FalUploadMapperTests
{
    [Theory]
    [InlineData("https://queue.fal.run", null, "https://rest.fal.ai/")]
    [InlineData("http://127.0.0.1:5080/fal/queue", null, "http://127.0.0.1:5080/fal/rest")]
    [InlineData("https://gateway.example/fal/queue/", null, "https://gateway.example/fal/rest")]
    [InlineData("https://gateway.example/fal", null, null)]
    [InlineData("https://gateway.example/fal", "https://files.example/", "https://files.example/")]
    public void StorageOf_AnyBaseAddress_NeverLeadsTheKeyElsewhere(string address, string? configured, string? expected)
    {
        var account = new ProviderAccount("default", new Uri(address), null, static _ => ValueTask.FromResult("key"));

        Assert.Equal(expected, FalUploadMapper.StorageOf(account, configured is null ? null : new Uri(configured))?.AbsoluteUri);
    }

    [Theory]
    [InlineData("image/svg+xml", "input.svg")]
    [InlineData("video/mp4", "input.mp4")]
    [InlineData("audio/x-wav", "input.x")]
    public void MapInitiate_AnyType_NamesTheFileByIt(string type, string name)
    {
        var call = FalUploadMapper.MapInitiate((BytesVideoMedia)VideoMedia.FromBytes(new byte[4], type));

        Assert.Equal("storage/upload/initiate?storage_type=fal-cdn-v3", call.Path);
        Assert.Equal($$"""{"file_name":"{{name}}","content_type":"{{type}}"}""", System.Text.Encoding.UTF8.GetString(call.Body.Span).Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal([("X-Fal-Object-Lifecycle", """{"expiration_duration_seconds":86400}""")], call.Headers);
    }

    [Theory]
    [InlineData("ftp://files.example", null)]
    [InlineData(null, 9)]
    [InlineData(null, 6_000_000)]
    public void Construct_MalformedSetting_IsAnError(string? storage, int? minutes) => Assert.Throws<ArgumentException>(() => new FalVideoEngine(
        VideoEngineIds.KlingV3OnFal,
        new FalOptions { StorageAddress = storage is null ? null : new Uri(storage), OutputLifetime = minutes is { } m ? TimeSpan.FromMinutes(m) : null }));
}
