using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>POST /upload/image and GET /view.</summary>
internal static class ComfyUIFiles
{
    private const long Largest = 100L * 1024 * 1024;

    public static async Task UploadAsync(Exchange exchange)
    {
        var form = await ReadFormAsync(exchange).ConfigureAwait(false);
        if (form is not { FileName: { Length: > 0 } name, Length: > 0 })
        {
            await ComfyUIErrors.WriteTextAsync(exchange, 400, string.Empty).ConfigureAwait(false);
            return;
        }

        if (form.Length > Largest)
        {
            await ComfyUIErrors.WriteTextAsync(exchange, 413, "413: Request Entity Too Large").ConfigureAwait(false);
            return;
        }

        var folder = form.Fields.GetValueOrDefault("subfolder", string.Empty);
        ComfyUIState.Of(exchange).AddInput(folder.Length == 0 ? name : $"{folder}/{name}", (int)form.Length);
        await JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("subfolder", folder);
            json.WriteString("type", form.Fields.GetValueOrDefault("type", "input"));
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    public static async Task ViewAsync(Exchange exchange)
    {
        var query = exchange.Http.Request.Query;
        var job = ComfyUIState.Of(exchange).All().FirstOrDefault(job => query["type"] == "output" && job.FileName == query["filename"] && job.Subfolder == query["subfolder"].ToString());
        if (job is null || job.Job.Timeline.StateAt(exchange.State.Clock.Now) != EmulatedJobState.Succeeded)
            await ComfyUIErrors.WriteTextAsync(exchange, 404, string.Empty).ConfigureAwait(false);
        else
            await MediaEndpoint.ServeAsync(exchange, job.Job).ConfigureAwait(false);
    }

    private static async Task<Form?> ReadFormAsync(Exchange exchange)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return null;
        var reader = new MultipartReader(boundary, new MemoryStream(exchange.Body.ToArray()));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        string? fileName = null;
        long length = 0;
        try
        {
            while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
            {
                var disposition = section.GetContentDispositionHeader();
                var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).ToString();
                if (name == "image")
                {
                    fileName = HeaderUtilities.RemoveQuotes(disposition!.FileName).ToString();
                    using var file = new MemoryStream();
                    await section.Body.CopyToAsync(file, exchange.Aborted).ConfigureAwait(false);
                    length = file.Length;
                }
                else
                {
                    fields[name] = await section.ReadAsStringAsync(exchange.Aborted).ConfigureAwait(false);
                }
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return null;
        }

        return new Form(fields, fileName, length);
    }

    private sealed record Form(Dictionary<string, string> Fields, string? FileName, long Length);
}
