using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Integration.Tests.Support;

namespace VideoEngines.Integration.Tests.Hosts;

/// <summary>A web app with one endpoint: it buys a video for whoever asks, and gives up when the browser does.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    public const string JobKey = "order-1";

    private readonly WebApplication _app;
    private readonly TaskCompletionSource _browserLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Gets a task that ends when the server has noticed that the browser is gone.</summary>
    public Task BrowserLeft => _browserLeft.Task;

    /// <summary>Gets a task that ends with the endpoint; its result is what the endpoint threw.</summary>
    public Task<Exception?> Ended => _ended.Task;

    public static async Task<WebHost> StartAsync(World world, VideoEngineId engine)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        world.AddTo(builder.Services);
        var host = new WebHost(builder.Build());
        ((IApplicationBuilder)host._app).Run(http => host.BuyAsync(http, engine));
        await host._app.StartAsync(world.Stop);
        return host;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task BuyAsync(HttpContext http, VideoEngineId engine)
    {
        await using var gone = http.RequestAborted.Register(() => _browserLeft.TrySetResult());
        var videos = http.RequestServices.GetRequiredService<IVideoEngine>();
        try
        {
            var handle = await videos.SubmitAsync("a paper boat", new VideoSubmitOptions { Engine = engine, JobKey = JobKey }, http.RequestAborted);
            _ended.TrySetResult(null);
            await http.Response.WriteAsync(handle.ToJson(), http.RequestAborted);
        }
        catch (Exception exception)
        {
            _ended.TrySetResult(exception);
            throw;
        }
    }
}
