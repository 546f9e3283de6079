using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>
/// Posts <c>video.completed</c> and <c>video.failed</c> to the one address of the options, signed after Standard Webhooks when there is a secret (openai-videos.md A.6). One try each.
/// </summary>
internal sealed class OpenAIWebhooks : IResettable, IDisposable
{
    private const string SecretPrefix = "whsec_";

    private readonly EmulatorState _state;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5) });
    private CancellationTokenSource _running = new();

    public OpenAIWebhooks(EmulatorState state) => _state = state;

    public static bool IsSecret(string secret) => secret.Length > 0
        && (!secret.StartsWith(SecretPrefix, StringComparison.Ordinal) || Convert.TryFromBase64String(secret[SecretPrefix.Length..], new byte[secret.Length], out _));

    /// <summary>The signature of an event: a secret without the prefix is taken as it is, as OpenAI's own verifier does.</summary>
    public static string Sign(string secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        var key = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? Convert.FromBase64String(secret[SecretPrefix.Length..]) : Encoding.UTF8.GetBytes(secret);
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        mac.AppendData(body);
        return "v1," + Convert.ToBase64String(mac.GetHashAndReset());
    }

    public void Watch(Exchange exchange, Job job)
    {
        if (_state.Options.OpenAIWebhookAddress is not { } target)
            return;
        var stop = _running.Token;
        exchange.AfterAnswer = () => _ = RunAsync(target, job, stop);
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

    private async Task RunAsync(Uri target, Job job, CancellationToken stop)
    {
        try
        {
            while (_state.Clock.Now < job.Timeline.EndsAt)
                await _state.Clock.WaitUntilAsync(job.Timeline.EndsAt, stop).ConfigureAwait(false);
            await PostAsync(target, job, job.Timeline.Outcome.Succeeds ? "video.completed" : "video.failed", stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException)
        {
            // The emulator stops or was reset.
        }
    }

    private async Task PostAsync(Uri target, Job job, string type, CancellationToken stop)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"evt_{SeededValues.Mix(job.Seed, 7):x16}");
        var body = JsonAnswer.Render(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("object", "event");
            json.WriteString("type", type);
            json.WriteNumber("created_at", _state.Clock.WallNow.ToUnixTimeSeconds());
            json.WriteStartObject("data");
            json.WriteString("id", job.Id);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (_state.Options.OpenAIWebhookSecret is { } secret)
        {
            // The wall clock, not emulated time: receivers compare it with their own.
            var timestamp = _state.Clock.WallNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", timestamp);
            request.Headers.Add("webhook-signature", Sign(secret, id, timestamp, body));
        }

        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            job.AddCallback(string.Create(CultureInfo.InvariantCulture, $"{type}: {(int)response.StatusCode}"));
        }
        catch (HttpRequestException problem)
        {
            job.AddCallback($"{type}: {problem.HttpRequestError}");
        }
    }
}
