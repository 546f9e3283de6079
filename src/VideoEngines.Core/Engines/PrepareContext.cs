using VideoEngines.Http;

namespace VideoEngines;

/// <summary>What a dialect may do before the submit. Every failure here is a refusal: no video has been bought.</summary>
internal sealed class PrepareContext(EngineCaller caller, ProviderAccount account, string attemptId)
{
    public ProviderAccount Account => account;

    public string AttemptId => attemptId;

    /// <summary>Gets what paid steps have cost so far, or may have; null when there were none.</summary>
    public VideoCost? Cost { get; private set; }

    private VideoEngineId Engine => caller.Engine.Id;

    /// <summary>Sends a step that buys nothing, again if it is repeatable and fails.</summary>
    /// <exception cref="VideoSubmitRejectedException">There was no answer, or an error answer.</exception>
    public ValueTask<ProviderReply> SendAsync(WireCall call, CancellationToken cancellationToken) => SendAsync(call, account.BaseAddress, cancellationToken);

    /// <summary>The same at another address that the settings name for the account's key, for providers that take files elsewhere.</summary>
    /// <exception cref="VideoSubmitRejectedException">There was no answer, or an error answer.</exception>
    public async ValueTask<ProviderReply> SendAsync(WireCall call, Uri address, CancellationToken cancellationToken)
    {
        ProviderReply reply;
        try
        {
            reply = await caller.SendUnpaidAsync(call, account with { BaseAddress = address }, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw SubmitErrors.NothingSent(cancellationToken, exception);
        }
        catch (TokenException exception)
        {
            throw SubmitErrors.NoToken(Engine, account.Alias, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw SubmitErrors.StepFailed(Engine, $"a step before the submit had no answer: {exception.Message}", exception);
        }

        return reply.IsSuccess ? reply : throw SubmitErrors.StepRefused(Engine, Classify(reply), reply.Status);
    }

    /// <summary>Reads an answer to a step; one that is not the documented JSON refuses the submit.</summary>
    public T Read<T>(ProviderReply reply, Func<ProviderReply, T?> read)
        where T : class
    {
        try
        {
            return read(reply) ?? throw new System.Text.Json.JsonException("The answer lacks what is documented.");
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw SubmitErrors.StepFailed(Engine, "a step before the submit was answered with something that is not the documented JSON", exception);
        }
    }

    /// <summary>Sends bytes to the address that the provider named for them, without credential: https, or the engine's own origin.</summary>
    /// <param name="method">PUT or POST, as the provider documents.</param>
    /// <param name="target">The address.</param>
    /// <param name="createContent">Makes the body anew for each try.</param>
    /// <param name="cancellationToken">Cancels the upload; nothing was bought then.</param>
    public async ValueTask UploadAsync(HttpMethod method, Uri target, Func<HttpContent> createContent, CancellationToken cancellationToken)
    {
        if (!target.IsAbsoluteUri || (target.Scheme != Uri.UriSchemeHttps && !EndpointAddress.IsSameOrigin(target, account.BaseAddress)))
        {
            throw SubmitErrors.StepFailed(Engine, "the provider named an address for the upload that is not https", null);
        }

        try
        {
            var reply = await caller.Context.Http.UploadAsync(() => new HttpRequestMessage(method, target) { Content = createContent() }, cancellationToken).ConfigureAwait(false);
            if (!reply.IsSuccess)
            {
                throw SubmitErrors.StepFailed(Engine, $"the upload was answered with HTTP {reply.Status}", null);
            }
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw SubmitErrors.NothingSent(cancellationToken, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw SubmitErrors.StepFailed(Engine, $"the upload had no answer: {exception.Message}", exception);
        }
    }

    /// <summary>Sends a step that is paid for by itself, once, through the submit gate. Unless its refusal proves the contrary, its fee counts as charged from then on.</summary>
    /// <exception cref="VideoSubmitRejectedException">There was no answer, or an error answer.</exception>
    public async ValueTask<ProviderReply> PayAsync(WireCall call, VideoCost fee, CancellationToken cancellationToken)
    {
        using var message = await caller.CreateForSubmitAsync(call, account, cancellationToken).ConfigureAwait(false);
        var ticket = new SubmitTicket();
        ProviderReply reply;
        try
        {
            reply = await caller.SendOnceAsync(message, ticket, cancellationToken).ConfigureAwait(false);
        }
        catch (SubmitSendException exception)
        {
            Charge(ticket.SerializationStarted ? fee : null);
            throw cancellationToken.IsCancellationRequested
                ? SubmitErrors.NothingSent(cancellationToken, exception)
                : SubmitErrors.StepFailed(Engine, "a paid step before the submit had no answer", exception);
        }

        var error = reply.IsSuccess ? null : Classify(reply);
        Charge(error is { ProvesAbsence: true } ? null : fee);
        return error is null ? reply : throw SubmitErrors.StepRefused(Engine, error, reply.Status);
    }

    private void Charge(VideoCost? fee)
    {
        if (fee is { } more)
        {
            Cost = Cost is { } before ? new VideoCost(before.Amount + more.Amount, more.Unit) : more;
        }
    }

    private ProviderError Classify(ProviderReply reply) => caller.Engine.Proofs.Classify(reply.Status, caller.Engine.TryReadCode(reply), reply.RetryAfter);
}
