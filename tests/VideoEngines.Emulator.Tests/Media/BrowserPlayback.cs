using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VideoEngines.Emulator.Tests.Media;

/// <summary>Lets Chromium play files from a loopback server and report what it saw.</summary>
internal static class BrowserPlayback
{
    private const string Page = """
        <!doctype html><meta charset="utf-8"><title>playback</title><body><script>
        const report = body => fetch('/report', { method: 'POST', body: JSON.stringify(body) });
        const play = index => new Promise(done => {
          const video = document.createElement('video');
          const finish = () => {
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = 1;
            const context = canvas.getContext('2d');
            if (!video.error) context.drawImage(video, 0, 0, 1, 1);
            const quality = video.getVideoPlaybackQuality();
            done({
              width: video.videoWidth, height: video.videoHeight, duration: video.duration, ended: video.ended,
              error: video.error ? video.error.message : '', frames: quality.totalVideoFrames, corrupted: quality.corruptedVideoFrames,
              audioBytes: video.webkitAudioDecodedByteCount, colour: Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3))
            });
            video.remove();
          };
          video.muted = true;
          video.autoplay = true;
          video.onended = finish;
          video.onerror = finish;
          video.src = '/video/' + index;
          document.body.append(video);
        });
        (async () => {
          const results = [];
          for (let i = 0; i < COUNT; i++) results.push(await play(i));
          await report(results);
        })().catch(error => report({ failed: String(error) }));
        </script>
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The page's report: an array with an object for each file.</summary>
    public static async Task<JsonDocument> PlayAsync(IReadOnlyList<byte[]> files, CancellationToken cancellationToken)
    {
        var reported = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await StartServerAsync(files, reported, cancellationToken);
        var profile = Directory.CreateTempSubdirectory("videoengines-chromium-");
        using var browser = StartBrowser(server.Urls.Single(), profile.FullName);
        try
        {
            var exited = browser.WaitForExitAsync(cancellationToken);
            var first = await Task.WhenAny(reported.Task, exited).WaitAsync(Patience, TimeProvider.System, cancellationToken);
            Assert.True(first == reported.Task, "Chromium ended before the page reported.");
            return JsonDocument.Parse(await reported.Task);
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None);
            DeleteQuietly(profile);
        }
    }

    private static async Task<WebApplication> StartServerAsync(
        IReadOnlyList<byte[]> files, TaskCompletionSource<string> reported, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapGet("/", () => Results.Content(Page.Replace("COUNT", $"{files.Count}", StringComparison.Ordinal), "text/html"));
        server.MapGet("/video/{index:int}", (int index) => Results.Bytes(files[index], "video/mp4", enableRangeProcessing: true));
        server.MapPost("/report", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            reported.TrySetResult(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
            return Results.NoContent();
        });
        await server.StartAsync(cancellationToken);
        return server;
    }

    private static Process StartBrowser(string address, string profile)
    {
        var browser = MediaTool.Chromium.Start(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--autoplay-policy=no-user-gesture-required",
            $"--user-data-dir={profile}",
            address);
        browser.BeginOutputReadLine();
        browser.BeginErrorReadLine();
        return browser;
    }

    // A helper process of the browser may still hold a file for a moment.
    private static void DeleteQuietly(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
