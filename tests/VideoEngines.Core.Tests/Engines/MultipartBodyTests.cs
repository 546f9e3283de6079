using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace VideoEngines.Core.Tests.Engines;

public sealed class MultipartBodyTests
{
    [Fact]
    public async Task ToBytes_TextAndFile_IsReadByAServerAsItWasWritten()
    {
        var body = new MultipartBody("attempt-1").Add("prompt", "a \"boat\" – ré\r\n--ve").Add("input", "a\"b.png", "image/png", [0, 13, 10, 45, 45, 255]);

        var boundary = body.ContentType.Split("boundary=")[1];
        var reader = new MultipartReader(boundary, new MemoryStream(body.ToBytes()));
        var prompt = (await reader.ReadNextSectionAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("a \"boat\" – ré\r\n--ve", await prompt.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var input = (await reader.ReadNextSectionAsync(TestContext.Current.CancellationToken))!;
        using var bytes = new MemoryStream();
        await input.Body.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal([0, 13, 10, 45, 45, 255], bytes.ToArray());
        Assert.Equal(("image/png", "form-data; name=\"input\"; filename=\"a%22b.png\""), (input.ContentType, input.ContentDisposition));
        Assert.Null(await reader.ReadNextSectionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ToBytes_SameSeedAndParts_IsTheSame() => Assert.Equal(
        Encoding.UTF8.GetString(new MultipartBody("a").Add("x", "1").ToBytes()), Encoding.UTF8.GetString(new MultipartBody("a").Add("x", "1").ToBytes()));

    [Fact]
    public void ContentType_OtherSeed_HasAnotherBoundary() => Assert.NotEqual(new MultipartBody("a").ContentType, new MultipartBody("b").ContentType);
}
