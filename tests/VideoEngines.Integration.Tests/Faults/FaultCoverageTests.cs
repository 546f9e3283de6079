using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;

namespace VideoEngines.Integration.Tests.Faults;

public sealed class FaultCoverageTests
{
    [Fact]
    public async Task Cases_EveryFaultAtEveryProviderThatHasIt_AreThere()
    {
        await using var world = await World.StartAsync();
        var covered = FaultCases.All.Values.Select(static c => (c.Fault.Kind, c.Fault.Provider)).ToHashSet();

        var missing = Enum.GetValues<EmulatorFaultKind>()
            .SelectMany(static kind => VideoEmulator.Providers.Select(provider => (Kind: kind, Provider: (string?)provider)))
            .Where(pair => !covered.Contains(pair) && Exists(world.Emulator, pair.Kind, pair.Provider!));

        Assert.Empty(missing);
    }

    private static bool Exists(VideoEmulator emulator, EmulatorFaultKind kind, string provider)
    {
        try
        {
            emulator.AddFault(new EmulatorFault { Kind = kind, Provider = provider });
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
