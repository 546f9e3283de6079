using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Testing;

namespace VideoEngines.Integration.Tests.Faults;

/// <summary>
/// The proof that matters most: whatever fault the provider plays, what it has billed is held or charged at every instant, equal once reconciled, and an attempt buys one job at most.
/// </summary>
public abstract class FaultLawTests
{
    private protected static TheoryData<string> TitlesOf(string provider) => [.. FaultCases.All.Where(pair => pair.Value.Fault.Provider == provider).Select(static pair => pair.Key)];

    private protected static async Task PlayAsync(string title)
    {
        var fault = FaultCases.All[title];
        var clock = fault.IsTooLate ? new ManualTimeProvider { AutoAdvance = true } : null;
        await using var world = await World.StartAsync(before: services => services.AddSingleton(clock ?? TimeProvider.System));
        foreach (var waiting in fault.Also.Prepend(fault.Fault))
        {
            world.Emulator.AddFault(waiting);
        }

        await fault.Play(new FaultRun(world, fault.Fault.Provider!, clock));

        Assert.Equal(fault.IsIdle, world.Emulator.Faults.Any(left => left.Kind == fault.Fault.Kind));
        Assert.InRange(world.Law.Looks, 5, int.MaxValue);
        await world.Law.AssertKeptAsync();
    }
}
