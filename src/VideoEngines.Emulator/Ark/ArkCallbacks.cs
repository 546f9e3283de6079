using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ark;

/// <summary>
/// Posts the task object to <c>callback_url</c> on every change of status, unsigned (seedance-ark.md b.7). The last one is sent up to three times, until it is answered with a success within five
/// seconds. Only loopback addresses are called; others are noted on the job.
/// </summary>
internal sealed class ArkCallbacks : IDisposable, IResettable
{
    private const int MostTries = 3;

    private readonly EmulatorState _state;
    private readonly HttpClient _http;
    private CancellationTokenSource _running = new();

    public ArkCallbacks(EmulatorState state)
    {
        _state = state;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
    }

    /// <summary>Arranges the callbacks of a fresh job; a fault may send the first one before the submit is answered.</summary>
    public async Task PrepareAsync(Exchange exchange, Job job)
    {
        if (job.Spec.CallbackUrl is not { } target)
            return;
        var plan = new Plan(job, target, exchange.BaseUrl, exchange.Take(EmulatorFaultKind.WebhookDuplicate) is null ? 1 : 2, exchange.Take(EmulatorFaultKind.WebhookForged) is not null);
        var early = exchange.Take(EmulatorFaultKind.WebhookEarly) is not null;
        var stop = _running.Token;
        if (early)
            await PostStateAsync(plan, job.AcceptedAt, stop).ConfigureAwait(false);
        exchange.AfterAnswer = () => _ = RunAsync(plan, early, stop);
    }

    public void Reset()
    {
        var old = Interlocked.Exchange(ref _running, new CancellationTokenSource());
        old.Cancel();
        old.Dispose();
    }

    public void Dispose()
    {
        Reset();
        _running.Dispose();
        _http.Dispose();
    }

    private async Task RunAsync(Plan plan, bool queuedSent, CancellationToken stop)
    {
        try
        {
            if (plan.Forged)
                await PostAsync(plan, "forged", JsonAnswer.Render(json => ArkJson.WriteTask(json, plan.Job, _state, plan.BaseUrl, plan.Job.AcceptedAt, "succeeded")), stop).ConfigureAwait(false);
            if (!queuedSent)
                await PostStateAsync(plan, plan.Job.AcceptedAt, stop).ConfigureAwait(false);
            await _state.Clock.WaitUntilAsync(plan.Job.Timeline.RunsAt, stop).ConfigureAwait(false);
            await PostStateAsync(plan, plan.Job.Timeline.RunsAt, stop).ConfigureAwait(false);
            await _state.Clock.WaitUntilAsync(plan.Job.Timeline.EndsAt, stop).ConfigureAwait(false);
            for (var tries = 1; tries <= MostTries && !await PostStateAsync(plan, plan.Job.Timeline.EndsAt, stop).ConfigureAwait(false); tries++)
            {
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException)
        {
            // The emulator stops or was reset.
        }
    }

    private async Task<bool> PostStateAsync(Plan plan, DateTimeOffset at, CancellationToken stop)
    {
        var body = JsonAnswer.Render(json => ArkJson.WriteTask(json, plan.Job, _state, plan.BaseUrl, at));
        var taken = false;
        for (var copy = 0; copy < plan.Copies; copy++)
            taken |= await PostAsync(plan, ArkJson.StatusOf(plan.Job, at), body, stop).ConfigureAwait(false);
        return taken;
    }

    private async Task<bool> PostAsync(Plan plan, string status, byte[] body, CancellationToken stop)
    {
        if (!IsLoopback(plan.Target))
        {
            plan.Job.AddCallback($"{status}: not sent, only loopback addresses are called");
            return true;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, plan.Target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            plan.Job.AddCallback(string.Create(CultureInfo.InvariantCulture, $"{status}: {(int)response.StatusCode}"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException problem)
        {
            plan.Job.AddCallback($"{status}: {problem.HttpRequestError}");
            return false;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            plan.Job.AddCallback($"{status}: no answer");
            return false;
        }
    }

    private static bool IsLoopback(Uri target) =>
        target.IsLoopback && (target.HostNameType == UriHostNameType.Dns || (IPAddress.TryParse(target.IdnHost.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private sealed record Plan(Job Job, Uri Target, string BaseUrl, int Copies, bool Forged);
}
