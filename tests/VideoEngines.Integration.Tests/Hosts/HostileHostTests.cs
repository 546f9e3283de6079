using System.Net.Http.Headers;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;

namespace VideoEngines.Integration.Tests.Hosts;

/// <summary>Whatever a host puts on its HTTP clients, a submit arrives at the provider once.</summary>
public sealed class HostileHostTests
{
    private static readonly Dictionary<string, EmulatorFault> Faults = new(StringComparer.Ordinal)
    {
        ["503"] = new() { Kind = EmulatorFaultKind.SubmitError, Status = 503, Times = RetryingHandler.Tries },
        ["503 with a job"] = new() { Kind = EmulatorFaultKind.SubmitError, Status = 503, CreatesJob = true, Times = RetryingHandler.Tries },
        ["lost answer"] = new() { Kind = EmulatorFaultKind.LostAnswer, Times = RetryingHandler.Tries },
    };

    public static MatrixTheoryData<string, string, string> Cases { get; } = new(HostileHost.All.Keys, ["kling", "runway"], Faults.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task SubmitAsync_HostThatRetries_ArrivesOnce(string hostName, string provider, string faultName)
    {
        var host = HostileHost.All[hostName];
        var applied = host.Applied;
        await using var world = await World.StartAsync(host.ApplyBefore, host.ApplyAfter);
        world.Emulator.AddFault(Faults[faultName] with { Provider = provider });

        var (handle, error) = await TrySubmitAsync(world, provider);

        Assert.True(handle is not null || error is SubmitOutcomeUnknownException, error?.ToString());
        Assert.Single(world.Submits);
        Assert.InRange(world.Emulator.Billing.AcceptedSubmits, 0, 1);
        Assert.True(host.Applied > applied, "The host's handler was not even made for our client.");
        await world.Law.AssertKeptAsync();
    }

    [Theory]
    [InlineData("kling", EmulatorFaultKind.ConnectionRefused)]
    [InlineData("kling", EmulatorFaultKind.LostAnswer)]
    [InlineData("runway", EmulatorFaultKind.ConnectionRefused)]
    [InlineData("runway", EmulatorFaultKind.LostAnswer)]
    public async Task SubmitAsync_WarmConnectionDrops_ArrivesOnce(string provider, EmulatorFaultKind fault)
    {
        await using var world = await World.StartAsync();
        await world.Router.GenerateAsync("a paper boat that warms the connection", new VideoSubmitOptions { Engine = EngineOf(provider) }, cancellationToken: world.Stop);
        world.Emulator.AddFault(new() { Kind = fault, Provider = provider, Times = 3 });

        var (handle, error) = await TrySubmitAsync(world, provider);

        Assert.True(handle is not null || error is SubmitOutcomeUnknownException, error?.ToString());
        Assert.Equal(2, world.Submits.Count);
        await world.Law.AssertKeptAsync();
    }

    [Fact]
    public async Task SendAsync_ClientThatIsNotOurs_ArrivesThreeTimes()
    {
        await using var emulator = await VideoEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.AddFault(new() { Kind = EmulatorFaultKind.SubmitError, Status = 503, Times = RetryingHandler.Tries });
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpClient(new RetryingHandler { InnerHandler = sockets });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "test-key");
        using var body = new StringContent("""{"prompt":"a paper boat"}""", new MediaTypeHeaderValue("application/json"));

        using var answer = await client.PostAsync(new Uri($"{emulator.AddressOf("kling")}/text-to-video/kling-3.0"), body, TestContext.Current.CancellationToken);

        Assert.Equal(RetryingHandler.Tries, emulator.Requests.Count);
    }

    private static VideoEngineId EngineOf(string provider) => provider == "kling" ? VideoEngineIds.KlingV3 : VideoEngineIds.RunwayGen45;

    private static async Task<(VideoJobHandle? Handle, Exception? Error)> TrySubmitAsync(World world, string provider)
    {
        try
        {
            return (await world.Router.SubmitAsync("a paper boat", new VideoSubmitOptions { Engine = EngineOf(provider) }, world.Stop), null);
        }
        catch (VideoEngineException exception)
        {
            return (null, exception);
        }
    }
}
