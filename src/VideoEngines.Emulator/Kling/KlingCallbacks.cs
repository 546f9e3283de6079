using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;
using VideoEngines.Emulator.Kling.Legacy;

namespace VideoEngines.Emulator.Kling;

/// <summary>
/// Posts the task object to <c>callback_url</c> on every change of status. Only loopback addresses are called; others are noted on the job.
/// One try each: the provider's retry policy is undocumented.
/// </summary>
internal sealed class KlingCallbacks : IDisposable
{
    private readonly EmulatorState _state;
    private readonly HttpClient _http;
    private CancellationTokenSource _running = new();

    public KlingCallbacks(EmulatorState state)
    {
        _state = state;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5) });
    }

    /// <summary>Arranges the callbacks of a fresh job; a fault may send the first one before the submit is answered.</summary>
    public async Task PrepareAsync(Exchange exchange, Job job)
    {
        if (job.Spec.CallbackUrl is not { } target)
            return;
        var plan = new Plan(
            job,
            target,
            exchange.BaseUrl,
            exchange.Take(EmulatorFaultKind.WebhookDuplicate) is null ? 1 : 2,
            exchange.Take(EmulatorFaultKind.WebhookForged) is not null);
        var early = exchange.Take(EmulatorFaultKind.WebhookEarly) is not null;
        var stop = _running.Token;
        if (early)
            await PostStateAsync(plan, job.AcceptedAt, stop).ConfigureAwait(false);
        exchange.AfterAnswer = () => _ = RunAsync(plan, early, stop);
    }

    public void CancelAll()
    {
        var old = Interlocked.Exchange(ref _running, new CancellationTokenSource());
        old.Cancel();
        old.Dispose();
    }

    public void Dispose()
    {
        CancelAll();
        _running.Dispose();
        _http.Dispose();
    }

    private async Task RunAsync(Plan plan, bool submittedSent, CancellationToken stop)
    {
        try
        {
            if (plan.Forged)
                await PostForgedAsync(plan, stop).ConfigureAwait(false);
            if (!submittedSent)
                await PostStateAsync(plan, plan.Job.AcceptedAt, stop).ConfigureAwait(false);
            await _state.Clock.WaitUntilAsync(plan.Job.Timeline.RunsAt, stop).ConfigureAwait(false);
            await PostStateAsync(plan, plan.Job.Timeline.RunsAt, stop).ConfigureAwait(false);
            await _state.Clock.WaitUntilAsync(plan.Job.Timeline.EndsAt, stop).ConfigureAwait(false);
            await PostStateAsync(plan, plan.Job.Timeline.EndsAt, stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException)
        {
            // The emulator stops or was reset.
        }
    }

    private async Task PostStateAsync(Plan plan, DateTimeOffset at, CancellationToken stop)
    {
        var status = KlingJson.StatusOf(plan.Job.Timeline.StateAt(at));
        var body = JsonAnswer.Render(json => WriteTask(json, plan, new KlingTaskView(at)));
        var id = SeededValues.Digits(SeededValues.SeedOf((int)plan.Job.Seed, status));
        for (var copy = 0; copy < plan.Copies; copy++)
            await PostAsync(plan, status, id, body, _state.Options.KlingWebhookSecret, stop).ConfigureAwait(false);
    }

    private Task PostForgedAsync(Plan plan, CancellationToken stop)
    {
        var body = JsonAnswer.Render(json => WriteTask(json, plan, new KlingTaskView(plan.Job.AcceptedAt, Status: plan.Job.Spec.Details is KlingLegacyKind ? "succeed" : "succeeded")));
        var id = SeededValues.Digits(SeededValues.SeedOf((int)plan.Job.Seed, "forged"));
        return PostAsync(plan, "forged", id, body, Convert.ToBase64String("not the secret that was agreed"u8), stop);
    }

    private async Task PostAsync(Plan plan, string status, string id, byte[] body, string? secret, CancellationToken stop)
    {
        if (!IsLoopback(plan.Target))
        {
            plan.Job.AddCallback($"{status}: not sent, only loopback addresses are called");
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, plan.Target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null)
        {
            // The wall clock, not emulated time: receivers compare it with their own.
            var timestamp = _state.Clock.WallNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", timestamp);
            request.Headers.Add("webhook-signature", KlingWebhookSigner.Sign(secret, id, timestamp, body));
        }

        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            plan.Job.AddCallback(string.Create(CultureInfo.InvariantCulture, $"{status}: {(int)response.StatusCode}"));
        }
        catch (HttpRequestException problem)
        {
            plan.Job.AddCallback($"{status}: {problem.HttpRequestError}");
        }
    }

    // Each generation posts its own task object.
    private void WriteTask(Utf8JsonWriter json, Plan plan, KlingTaskView view)
    {
        if (plan.Job.Spec.Details is KlingLegacyKind)
            KlingLegacyJson.WriteTask(json, plan.Job, _state, plan.BaseUrl, view);
        else
            KlingJson.WriteTask(json, plan.Job, _state, plan.BaseUrl, view);
    }

    private static bool IsLoopback(Uri target) =>
        target.IsLoopback && (target.HostNameType == UriHostNameType.Dns || (IPAddress.TryParse(target.IdnHost.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private sealed record Plan(Job Job, Uri Target, string BaseUrl, int Copies, bool Forged);
}
