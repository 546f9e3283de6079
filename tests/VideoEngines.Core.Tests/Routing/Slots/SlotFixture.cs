using Microsoft.Extensions.Options;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Routing.Slots;

/// <summary>The places of one engine, on a clock that tests move.</summary>
internal sealed class SlotFixture
{
    public const string Engine = "acme/one";

    public SlotFixture(int limit = 2, TimeSpan maxWait = default, TimeSpan? lease = null)
    {
        var options = new RoutingSlotOptions { MaxWait = maxWait, LeaseTime = lease };
        options.Limits[Engine] = limit;
        Slots = new EngineSlots(EngineCatalog.Default, Options.Create(options), Clock);
    }

    public ManualTimeProvider Clock { get; } = new();

    public EngineSlots Slots { get; }

    public (int InUse, int Waiting) Use => Slots.Current.Entries.SingleOrDefault() is { } entry ? (entry.InUse, entry.Waiting) : default;

    public static EngineSlots For(EngineOffer offer, Action<RoutingSlotOptions>? configure = null)
    {
        var options = new RoutingSlotOptions();
        configure?.Invoke(options);
        return new EngineSlots(TestCatalog.Create([offer]), Options.Create(options), new ManualTimeProvider());
    }

    public Task<bool> TakeAsync(string attempt, CancellationToken cancellationToken = default) => Slots.TakeAsync(Engine, null, attempt, cancellationToken).AsTask();
}
