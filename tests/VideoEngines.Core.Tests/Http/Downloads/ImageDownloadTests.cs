using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class ImageDownloadTests
{
    private const string Jpeg = "FFD8FFE000104A46494600010100000100010000";
    private const string Png = "89504E470D0A1A0A0000000D4948445200000500";
    private const string WebP = "524946462400000057454250565038204C000000";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Jpeg, "image/jpeg")]
    [InlineData("FFD8FFDB0043", "image/jpeg")]
    [InlineData(Png, "image/png")]
    [InlineData(WebP, "image/webp")]
    [InlineData("FFD8FF00", null)]
    [InlineData("89504E470D0A1A0A0000000D6743414200000500", null)]
    [InlineData("524946462400000057415645666D742000000000", null)]
    [InlineData("3C73766720786D6C6E733D22687474703A2F2F77", null)]
    [InlineData("47494638396100000000000000000000", null)]
    [InlineData("", null)]
    public void Detect_AnyStart_TellsTheFormatsThatEnginesMakeAndNoOthers(string hex, string? expected) => Assert.Equal(expected, ImageSignature.Detect(Convert.FromHexString(hex)));

    [Fact]
    public void Detect_Video_IsNull() => Assert.Null(ImageSignature.Detect(Files.Mp4(64)));

    [Theory]
    [InlineData(Jpeg, "image/jpeg", "image/jpeg")]
    [InlineData(Jpeg, "image/jpg", "image/jpeg")]
    [InlineData(Png, "image/jpeg", "image/png")]
    [InlineData(WebP, "application/octet-stream", "image/webp")]
    [InlineData(Png, null, "image/png")]
    public async Task OpenAsync_Image_TellsWhatTheFileIs(string hex, string? declared, string expected)
    {
        var file = Convert.FromHexString(hex);
        await using var internet = await FakeInternet.StartAsync(Files.Whole(file, declared));
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a") with { IsImage = true }, Token);

        Assert.Equal(expected, content.ContentType);
        Assert.Equal(file, await content.ReadAllAsync());
    }

    [Theory]
    [InlineData(Png, "image/svg+xml", "not as an image")]
    [InlineData(Png, "text/html", "not as an image")]
    [InlineData("3C68746D6C3E3C626F64793E", "image/png", "not those of an image")]
    [InlineData("504B030414000000", "image/png", "archive")]
    [InlineData("", "image/png", "empty")]
    public async Task OpenAsync_WhatIsNoImage_IsRefused(string hex, string declared, string reason)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Convert.FromHexString(hex), declared));
        using var downloader = internet.CreateDownloader();

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a") with { IsImage = true }, Token));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("video/mp4")]
    [InlineData("application/octet-stream")]
    public async Task OpenAsync_VideoWhereAnImageWasBought_IsRefused(string declared)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000), declared));
        using var downloader = internet.CreateDownloader();

        await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a") with { IsImage = true }, Token));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    public async Task OpenAsync_ImageWhereAVideoWasBought_IsRefused(string declared)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Convert.FromHexString(Png), declared));
        using var downloader = internet.CreateDownloader();

        await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a"), Token));
    }
}
