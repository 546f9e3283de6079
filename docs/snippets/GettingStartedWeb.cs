using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
// snippet: web-app
using VideoEngines;
// end-snippet

namespace Snippets;

internal static class GettingStartedWeb
{
    public static void Run(string[] args)
    {
        // snippet: web-app
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddVideoEngines(builder.Configuration.GetSection("VideoEngines"))
            .AddKling()
            .AddRunway()
            .AddHandleProtector(Convert.FromBase64String(builder.Configuration["VideoEngines:HandleKey"]!));   // 32 bytes or more
        var app = builder.Build();

        app.MapPost("/videos", async (MakeVideo make, IVideoEngine engine, IVideoHandleProtector protector, CancellationToken stop) =>
        {
            var handle = await engine.SubmitAsync(make.Prompt, new() { JobKey = make.Id, MaxCost = VideoCost.Usd(2.50m) }, stop);
            return Results.Accepted($"/videos/{protector.Protect(handle)}");
        });

        app.MapGet("/videos/{job}", async (string job, IVideoEngine engine, IVideoHandleProtector protector, CancellationToken stop) =>
        {
            var status = await engine.GetStatusAsync(protector.Unprotect(job), stop);
            return Results.Ok(new { State = status.State.ToString(), status.Progress });
        });

        app.MapGet("/videos/{job}/content", async (string job, IVideoEngine engine, IVideoHandleProtector protector, CancellationToken stop) =>
        {
            var handle = protector.Unprotect(job);
            var status = await engine.GetStatusAsync(handle, stop);
            if (status.State != VideoJobState.Succeeded)
            {
                return Results.Conflict();
            }

            var content = await engine.OpenContentAsync(handle, status.Outputs[0], stop);
            return Results.Stream(content.Stream, content.ContentType);
        });

        app.Run();
        // end-snippet
    }
}

// snippet: web-app
internal sealed record MakeVideo(string Id, string Prompt);
// end-snippet
