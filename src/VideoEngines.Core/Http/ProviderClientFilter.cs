using Microsoft.Extensions.Http;

namespace VideoEngines.Http;

/// <summary>
/// Runs last for every client of ours: removes handlers that a host has put on all clients or on ours by name (a retrying one would buy twice), and makes sure the gate is innermost.
/// </summary>
internal sealed class ProviderClientFilter : IHttpMessageHandlerBuilderFilter
{
    public const string NamePrefix = "VideoEngines.";

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name?.StartsWith(NamePrefix, StringComparison.Ordinal) != true)
        {
            return;
        }

        builder.AdditionalHandlers.Clear();
        if (builder.PrimaryHandler is SocketsHttpHandler sockets)
        {
            sockets.AllowAutoRedirect = false;
        }
        else if (builder.PrimaryHandler is HttpClientHandler client)
        {
            client.AllowAutoRedirect = false;
        }

        if (builder.PrimaryHandler is not SubmitGate)
        {
            builder.PrimaryHandler = new SubmitGate(builder.PrimaryHandler);
        }
    };
}
