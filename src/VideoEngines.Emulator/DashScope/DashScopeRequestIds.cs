using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.DashScope;

/// <summary>The ids that every answer carries, in the order of the answers.</summary>
internal sealed class DashScopeRequestIds : IResettable
{
    private readonly ulong _seed;
    private long _count;

    private DashScopeRequestIds(EmulatorState state) => _seed = SeededValues.SeedOf(state.Options.Seed, "dashscope-request");

    public static string Next(Exchange exchange) => exchange.State.Of(static state => new DashScopeRequestIds(state)).Next();

    public void Reset() => Interlocked.Exchange(ref _count, 0);

    private string Next() => SeededValues.Uuid(SeededValues.Mix(_seed, (ulong)Interlocked.Increment(ref _count)));
}
