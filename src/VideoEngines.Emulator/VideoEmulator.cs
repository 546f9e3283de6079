using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator;

/// <summary>
/// A local server that speaks the wires of the video providers (<see cref="Providers"/>): strict validation, the providers' error bodies, jobs on a scaled
/// clock, real MP4 files, faults and billing counters. Nothing leaves this machine and nothing costs money. Thread-safe.
/// </summary>
public sealed class VideoEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EmulatorState _state;
    private int _disposed;

    private VideoEmulator(WebApplication app, EmulatorState state, Uri baseAddress)
    {
        _app = app;
        _state = state;
        BaseAddress = baseAddress;
    }

    /// <summary>Providers that are emulated, by the names that addresses, faults and bills go by: <c>kling</c>, <c>runway</c> ...</summary>
    public static IReadOnlyList<string> Providers => EmulatedProviders.Names;

    /// <summary>Root of the server, without a provider prefix.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The latest requests to the providers' prefixes, in the order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _state.Requests.Snapshot();

    /// <summary>
    /// A catalog overlay, as JSON, with made-up prices for the engines whose real prices no source tells, so that they can be tried with credits on. The emulator bills by the same numbers.
    /// </summary>
    public static string FictionalPrices { get; } = PriceOverlay.Create(EmulatorPrices.Shared);

    /// <summary>Every accepted job as it stands now, in the order of acceptance.</summary>
    public IReadOnlyList<EmulatedJob> Jobs
    {
        get
        {
            var now = _state.Clock.Now;
            return [.. _state.Jobs.All().Select(job => job.Snapshot(_state.Clock, now))];
        }
    }

    /// <summary>Faults that wait to be played, each with the times it has left.</summary>
    public IReadOnlyList<EmulatorFault> Faults => _state.Faults.Snapshot();

    /// <summary>What was bought and what stands charged.</summary>
    public EmulatorBilling Billing => _state.Billing;

    /// <summary>Starts a server. Listens on 127.0.0.1 and a free port unless <see cref="VideoEmulatorOptions.Url"/> says otherwise.</summary>
    /// <param name="options">Settings; null takes every default.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <returns>The running emulator; dispose it to stop the server.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<VideoEmulator> StartAsync(VideoEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new VideoEmulatorOptions();
        options.Validate();
        var app = Build(EndPointOf(options.Url));
        var state = new EmulatorState(options);
        app.UseWebSockets();
        ((IApplicationBuilder)app).Run(new Dispatcher(state).HandleAsync);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            state.Dispose();
            throw;
        }

        return new VideoEmulator(app, state, AddressOfServer(app));
    }

    /// <summary>Base address to configure an engine with.</summary>
    /// <param name="provider">One of <see cref="Providers"/>.</param>
    /// <returns>For example <c>http://127.0.0.1:5080/kling</c>, without a slash at the end.</returns>
    /// <exception cref="ArgumentException">The provider is not emulated.</exception>
    public Uri AddressOf(string provider) => new(BaseAddress, EmulatedProviders.Get(provider).AddressPath);

    /// <summary>Faults that exist at a provider.</summary>
    /// <param name="provider">One of <see cref="Providers"/>.</param>
    /// <returns>The kinds, in their order.</returns>
    /// <exception cref="ArgumentException">The provider is not emulated.</exception>
    public static IReadOnlyList<EmulatorFaultKind> FaultsOf(string provider) => [.. EmulatedProviders.Get(provider).Faults.Order()];

    /// <summary>Queues a fault; it is used up by the next requests it applies to.</summary>
    /// <param name="fault">What to play.</param>
    /// <returns>The same fault.</returns>
    /// <exception cref="ArgumentException">The fault breaks a rule of its kind; the message names it.</exception>
    public EmulatorFault AddFault(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (FaultKindTable.Problem(fault) is { } problem)
            throw new ArgumentException(problem, nameof(fault));
        _state.Faults.Add(fault);
        return fault;
    }

    /// <summary>Drops the faults that were not played yet. What a job already took stays.</summary>
    public void ClearFaults() => _state.Faults.Clear();

    /// <summary>
    /// Forgets jobs, bills, uploads, faults and requests, and starts the seed anew. Not while jobs of interest are under way: their ids are
    /// unknown afterwards.
    /// </summary>
    public void Reset() => _state.Reset();

    /// <summary>
    /// Waits until a request matches. A request is offered when its body has arrived, when a fault is played on it and when it was answered; one that
    /// is already recorded counts.
    /// </summary>
    /// <param name="predicate">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first match as it was at that moment.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Task<RecordedRequest> WaitForRequestAsync(Func<RecordedRequest, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return _state.Requests.WaitAsync(predicate, cancellationToken);
    }

    /// <summary>Stops the server; open connections are dropped. Can be called more than once.</summary>
    /// <returns>Done when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        using (var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(200), TimeProvider.System))
            await _app.StopAsync(hurry.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _state.Dispose();
    }

    private static WebApplication Build(IPEndPoint endPoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 256L * 1024 * 1024;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(endPoint);
        });
        return builder.Build();
    }

    private static IPEndPoint EndPointOf(Uri? url)
    {
        if (url is null)
            return new IPEndPoint(IPAddress.Loopback, 0);
        var host = url.IdnHost.Trim('[', ']');
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return new IPEndPoint(IPAddress.Loopback, url.Port);
        return IPAddress.TryParse(host, out var address)
            ? new IPEndPoint(address, url.Port)
            : throw new ArgumentException($"Url must name an IP address or localhost, not '{host}'.", nameof(url));
    }

    private static Uri AddressOfServer(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var address = new UriBuilder(addresses.First());
        if (address.Host is "0.0.0.0" or "[::]")
            address.Host = "127.0.0.1";
        return address.Uri;
    }
}
