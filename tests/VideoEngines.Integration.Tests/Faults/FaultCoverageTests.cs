using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Faults;

public sealed class FaultCoverageTests
{
    [Theory]
    [InlineData("kling")]
    [InlineData("runway")]
    public void Cases_EveryFaultOfTheProvider_AreThere(string provider)
    {
        var covered = FaultCases.All.Values.Where(c => c.Fault.Provider == provider).Select(static c => c.Fault.Kind);

        Assert.Empty(VideoEmulator.FaultsOf(provider).Except(covered));
    }
}
