using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace VideoEngines.Core.Tests.Http.Downloads;

/// <summary>Files to serve, and the ways in which servers do it.</summary>
internal static class Files
{
    public static byte[] Mp4(int length, int seed = 1)
    {
        var file = new byte[length];
        new Random(seed).NextBytes(file);
        byte[] head = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8];
        head.CopyTo(file, 0);
        return file;
    }

    public static byte[] WebM(int length)
    {
        var file = new byte[length];
        byte[] head = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 1, 0x42, 0xF7, 0x81, 1, 0x42, 0xF2, 0x81, 4, 0x42, 0xF3, 0x81, 8, 0x42, 0x82, 0x84, .. "webm"u8];
        head.CopyTo(file, 0);
        return file;
    }

    /// <summary>The whole file, as declared.</summary>
    public static RequestDelegate Whole(byte[] file, string? contentType = "video/mp4") => async context =>
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file, context.RequestAborted);
    };

    /// <summary>A start of the file under the length of all of it, then the connection breaks.</summary>
    public static async Task BreakAfterAsync(HttpContext context, ReadOnlyMemory<byte> file, int length)
    {
        context.Response.ContentType = "video/mp4";
        context.Response.ContentLength ??= file.Length;
        await context.Response.Body.WriteAsync(file[..length], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        throw Break();
    }

    /// <summary>Ends the connection after what was sent: an abort would let the sender's reset overtake it.</summary>
    public static Exception Break() => new InvalidOperationException("The connection breaks here.");

    /// <summary>Answers a range request as it should be, or the whole file without one.</summary>
    public static async Task RangeAsync(HttpContext context, byte[] file, string? tag = "\"v1\"", int? breakAfter = null)
    {
        var offset = Offset(context);
        if (offset > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {offset}-{file.Length - 1}/{file.Length}");
        }

        context.Response.ContentType = "video/mp4";
        context.Response.Headers.ETag = tag;
        context.Response.ContentLength = file.Length - offset;
        if (breakAfter is { } length)
            await BreakAfterAsync(context, file.AsMemory(offset), length);
        else
            await context.Response.Body.WriteAsync(file.AsMemory(offset), context.RequestAborted);
    }

    public static int Offset(HttpContext context) =>
        context.Request.GetTypedHeaders().Range is { } range ? (int)range.Ranges.Single().From!.Value : 0;

    public static RequestDelegate Redirect(string location, int status = 302) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    /// <summary>Reads to the end.</summary>
    public static async Task<byte[]> ReadAllAsync(this VideoContent content)
    {
        using var all = new MemoryStream();
        await content.Stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        return all.ToArray();
    }
}
