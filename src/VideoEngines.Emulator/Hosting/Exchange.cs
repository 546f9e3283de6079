using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Hosting;

/// <summary>One request to a provider's prefix on its way through the emulator.</summary>
internal sealed class Exchange
{
    private const int BodyLimit = 96 * 1024 * 1024;
    private const string BearerPrefix = "Bearer ";

    private readonly RequestEntry _entry;
    private byte[] _body = [];
    private bool _arrived;

    public Exchange(HttpContext http, EmulatorState state, string provider)
    {
        Http = http;
        State = state;
        Provider = provider;
        Path = http.Request.Path.Value![(provider.Length + 1)..];
        _entry = new RequestEntry(http.Request, provider, state.Clock.WallNow);
    }

    public HttpContext Http { get; }

    public EmulatorState State { get; }

    public string Provider { get; }

    /// <summary>Path without the provider prefix.</summary>
    public string Path { get; }

    public string Method => Http.Request.Method;

    public ReadOnlyMemory<byte> Body => _body;

    public string? Tag => Http.Request.Headers.TryGetValue("X-Emulator-Tag", out var tag) ? tag.ToString() : null;

    /// <summary>Scheme, host and port as the caller spelled them.</summary>
    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host.Value}";

    /// <summary>Base address as the caller spelled it, so that links work through port mappings too.</summary>
    public string BaseUrl => $"{Origin}/{Provider}";

    /// <summary>Cut the next JSON answer in half.</summary>
    public bool MalformAnswer { get; set; }

    /// <summary>Runs once the answer is on its way, or the connection was dropped.</summary>
    public Action? AfterAnswer { get; set; }

    public bool Dropped { get; private set; }

    /// <summary>Ends when the caller went away or the emulator stops.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    public void Arrive()
    {
        _arrived = true;
        State.Requests.Add(_entry);
    }

    public void Complete()
    {
        _entry.Complete(Dropped || !Http.Response.HasStarted ? null : Http.Response.StatusCode);
        State.Requests.Announce(_entry);
        AfterAnswer?.Invoke();
    }

    /// <summary>False when the body is larger than any call allows.</summary>
    public async Task<bool> ReadBodyAsync()
    {
        using var buffer = new MemoryStream((int)Math.Clamp(Http.Request.ContentLength ?? 0, 0, BodyLimit));
        var chunk = new byte[16 * 1024];
        for (int read; (read = await Http.Request.Body.ReadAsync(chunk, Aborted).ConfigureAwait(false)) > 0;)
        {
            if (buffer.Length + read > BodyLimit)
                return false;
            buffer.Write(chunk, 0, read);
        }

        _body = buffer.ToArray();
        _entry.SetBody(_body);
        return true;
    }

    public void NoteBodyLength(long length) => _entry.SetBodyLength(length);

    /// <summary>Bearer token; empty when the header holds something else, null when it is missing.</summary>
    public string? BearerToken()
    {
        if (!Http.Request.Headers.TryGetValue("Authorization", out var values) || values.ToString() is not { Length: > 0 } header)
            return null;
        return header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) ? header[BearerPrefix.Length..].Trim() : string.Empty;
    }

    public EmulatorFault? Take(EmulatorFaultKind kind) => Take(kind, static _ => true);

    public EmulatorFault? Take(EmulatorFaultKind kind, Func<EmulatorFault, bool> applies)
    {
        var fault = State.Faults.TryTake(Provider, _entry.Path + _entry.Query, fault => fault.Kind == kind && applies(fault));
        if (fault is not null)
        {
            _entry.Note(kind);
            if (_arrived)
                State.Requests.Announce(_entry);
        }

        return fault;
    }

    /// <summary>Drops the connection without another byte.</summary>
    public void Drop()
    {
        Dropped = true;
        Http.Abort();
    }

    public string LinkTo(Job job, DateTimeOffset expires, bool watermarked = false, int index = 0) => State.Links.Create(BaseUrl, job.Id, expires, watermarked, index, job.Spec.Extension);
}
