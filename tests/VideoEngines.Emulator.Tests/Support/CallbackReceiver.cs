using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace VideoEngines.Emulator.Tests.Support;

/// <summary>A host app's webhook endpoint.</summary>
internal sealed class CallbackReceiver : IAsyncDisposable
{
    private readonly Channel<Callback> _received = Channel.CreateUnbounded<Callback>();
    private WebApplication? _app;

    public string Url { get; private set; } = string.Empty;

    public int Count => _received.Reader.Count;

    public static async Task<CallbackReceiver> StartAsync()
    {
        var receiver = new CallbackReceiver();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = receiver._app = builder.Build();
        ((IApplicationBuilder)app).Run(async http =>
        {
            using var buffer = new MemoryStream();
            await http.Request.Body.CopyToAsync(buffer);
            receiver._received.Writer.TryWrite(new Callback(
                http.Request.Headers["webhook-id"].ToString(),
                http.Request.Headers["webhook-timestamp"].ToString(),
                http.Request.Headers["webhook-signature"].ToString(),
                buffer.ToArray()));
        });
        await app.StartAsync(TestServer.Token);
        receiver.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";
        return receiver;
    }

    public async Task<Callback> NextAsync() => await _received.Reader.ReadAsync(TestServer.Token);

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();
}
