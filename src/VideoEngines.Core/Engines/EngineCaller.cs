using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using VideoEngines.Http;

namespace VideoEngines;

/// <summary>Sends the calls of one engine with the credential of an account, and turns what goes wrong on the way into errors.</summary>
internal sealed class EngineCaller(HttpVideoEngine engine, EngineContext context)
{
    public HttpVideoEngine Engine => engine;

    public EngineContext Context => context;

    /// <summary>Sends a call that buys nothing, again if it is repeatable and fails; an answer that is not accepted is thrown.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ProviderReply> CallAsync(WireCall call, VideoJobHandle handle, Func<ProviderReply, bool> accepts, CancellationToken cancellationToken)
    {
        var account = context.RequireAccount(handle);
        ProviderReply reply;
        try
        {
            reply = await SendUnpaidAsync(call, account, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (TokenException exception)
        {
            throw CallErrors.NoToken(exception, account.Alias, handle);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw CallErrors.NotReached(exception, handle);
        }

        return accepts(reply) ? reply : throw engine.ToException(reply, handle);
    }

    public ValueTask<ProviderReply> SendUnpaidAsync(WireCall call, ProviderAccount account, CancellationToken cancellationToken)
    {
        ValueTask<HttpRequestMessage> Create(CancellationToken token) => CreateAsync(call, account, token);
        return call.IsRepeatable
            ? context.Http.SendRepeatableAsync(Create, call.ElidesLongStrings, cancellationToken)
            : context.Http.SendUnrepeatableAsync(Create, call.ElidesLongStrings, cancellationToken);
    }

    /// <summary>Sends an unpaid call once and leaves the body of the answer unread.</summary>
    public async Task<HttpResponseMessage> OpenAsync(WireCall call, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var account = context.RequireAccount(handle);
        HttpResponseMessage response;
        try
        {
            using var message = await CreateAsync(call, account, cancellationToken).ConfigureAwait(false);
            response = await context.Http.OpenUnpaidAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (TokenException exception)
        {
            throw CallErrors.NoToken(exception, account.Alias, handle);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw CallErrors.NotReached(exception, handle);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw engine.ToException(await context.Http.ReadAsync(response, cancellationToken).ConfigureAwait(false), handle);
        }
    }

    /// <summary>Opens a web socket of the API.</summary>
    public async Task<WebSocket> ConnectAsync(WireCall call, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        using var message = await CreateAsync(call, context.RequireAccount(handle), cancellationToken).ConfigureAwait(false);
        return await context.Http.ConnectAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a paid request once.</summary>
    public ValueTask<ProviderReply> SendOnceAsync(HttpRequestMessage message, SubmitTicket ticket, CancellationToken cancellationToken) =>
        context.Http.SendOnceAsync(message, ticket, context.Options.SubmitTimeout, context.Options.CancelDuringSubmit == CancelDuringSubmit.Abandon, cancellationToken);

    /// <summary>Makes a paid request, or the request of a step before it. What goes wrong here is a refusal: nothing was sent.</summary>
    public async ValueTask<HttpRequestMessage> CreateForSubmitAsync(WireCall call, ProviderAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return await CreateAsync(call, account, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw SubmitErrors.NothingSent(cancellationToken, exception);
        }
        catch (TokenException exception)
        {
            throw SubmitErrors.NoToken(engine.Id, account.Alias, exception);
        }
    }

    private async ValueTask<HttpRequestMessage> CreateAsync(WireCall call, ProviderAccount account, CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = await account.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TokenException(exception);
        }

        var message = call.ToMessage(account.BaseAddress);
        try
        {
            engine.Authorize(message, token);
            return message;
        }
        catch (FormatException)
        {
            // The framework's error quotes the token; it must not travel on.
            message.Dispose();
            throw new TokenException(new FormatException("The token has characters that no header takes."));
        }
    }
}
