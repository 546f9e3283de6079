using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoEngines.Metering;

namespace VideoEngines;

/// <summary>Chooses the ledger and sets up the credit meter.</summary>
public sealed class CreditsBuilder
{
    internal CreditsBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the app's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Keeps credits in memory; they are lost with the process. The default.</summary>
    /// <returns>The same object.</returns>
    public CreditsBuilder UseInMemory()
    {
        Services.RemoveAll<ICreditLedger>();
        Services.AddSingleton<ICreditLedger>(static services => new InMemoryCreditLedger(services.GetRequiredService<TimeProvider>()));
        return this;
    }

    /// <summary>Keeps credits in a ledger of the host's choice.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <returns>The same object.</returns>
    public CreditsBuilder UseLedger(ICreditLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Services.RemoveAll<ICreditLedger>();
        Services.AddSingleton(ledger);
        return this;
    }

    /// <summary>Tunes the meter: default account, rate card, what follows from failures at unknown cost.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same object.</returns>
    public CreditsBuilder Configure(Action<CreditMeterOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }
}
