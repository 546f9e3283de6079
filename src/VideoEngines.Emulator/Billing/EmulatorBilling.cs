using System.Security.Cryptography;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator;

/// <summary>
/// What was bought. A job is charged when it is accepted and refunded when it ends as <see cref="FailureBilling"/> says; every property is
/// computed at the instant it is read. Thread-safe. Prices are fiction for emulation (<c>emulator-prices.json</c>).
/// </summary>
public sealed class EmulatorBilling
{
    private readonly JobStore _jobs;
    private readonly EmulatedClock _clock;
    private readonly EmulatorPrices _prices;
    private readonly List<(string Provider, decimal Amount, string Note)> _fees = [];

    internal EmulatorBilling(JobStore jobs, EmulatedClock clock, EmulatorPrices prices)
    {
        _jobs = jobs;
        _clock = clock;
        _prices = prices;
    }

    /// <summary>Which failures stay charged: declared behaviour of the emulator; the first rule that matches wins.</summary>
    public static IReadOnlyList<FailureBillingRule> FailureBilling => FailureBillingTable.Rules;

    /// <summary>Submits that created a job, over all providers.</summary>
    public int AcceptedSubmits => _jobs.All().Count;

    /// <summary>Charged at acceptance, refunds not taken off, in US dollars.</summary>
    public decimal PurchasedUsd => _jobs.All().Sum(job => job.Spec.Price * job.Spec.UsdPerUnit);

    /// <summary>Standing charge now, in US dollars, fees included.</summary>
    public decimal BilledUsd
    {
        get
        {
            var now = _clock.Now;
            return _jobs.All().Sum(job => job.BilledAt(now) * job.Spec.UsdPerUnit) + FeesUsd;
        }
    }

    /// <summary>What was charged for calls that make no job (Kling's face detection), in US dollars.</summary>
    public decimal FeesUsd
    {
        get
        {
            lock (_fees)
                return _fees.Sum(fee => fee.Amount * _prices.UsdPerUnit(fee.Provider));
        }
    }

    /// <summary>The bill of every provider, also of those without a job.</summary>
    public IReadOnlyList<ProviderBill> Providers => [.. EmulatedProviders.Names.Select(Of)];

    /// <summary>Accepted submits by the id the caller chose (Kling's <c>external_task_id</c>).</summary>
    public IReadOnlyDictionary<string, int> AcceptedByExternalId => CountBy(job => job.Spec.ExternalId);

    /// <summary>Accepted submits by the request header <c>X-Emulator-Tag</c>.</summary>
    public IReadOnlyDictionary<string, int> AcceptedByTag => CountBy(job => job.Spec.Tag);

    /// <summary>Accepted submits by <see cref="HashOf(ReadOnlySpan{byte})"/> of the body: for providers without an id of the caller's.</summary>
    public IReadOnlyDictionary<string, int> AcceptedByBodyHash => CountBy(job => job.Spec.BodyHash);

    /// <summary>SHA-256 of a request body in lower-case hex.</summary>
    /// <param name="body">The raw bytes as sent.</param>
    /// <returns>64 hex digits.</returns>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>The bill of one provider.</summary>
    /// <param name="provider">One of <see cref="VideoEmulator.Providers"/>.</param>
    /// <returns>The bill at this instant.</returns>
    /// <exception cref="ArgumentException">The provider is not emulated.</exception>
    public ProviderBill Of(string provider)
    {
        _ = EmulatedProviders.Get(provider);
        var now = _clock.Now;
        var jobs = _jobs.All().Where(job => job.Spec.Provider == provider).ToList();
        decimal fees;
        lock (_fees)
            fees = _fees.Where(fee => fee.Provider == provider).Sum(static fee => fee.Amount);
        return new ProviderBill
        {
            Provider = provider,
            Unit = _prices.UnitOf(provider),
            AcceptedSubmits = jobs.Count,
            Purchased = jobs.Sum(job => job.Spec.Price) + fees,
            Billed = jobs.Sum(job => job.BilledAt(now)) + fees,
            PurchasedUsd = jobs.Sum(job => job.Spec.Price * job.Spec.UsdPerUnit) + (fees * _prices.UsdPerUnit(provider)),
            BilledUsd = jobs.Sum(job => job.BilledAt(now) * job.Spec.UsdPerUnit) + (fees * _prices.UsdPerUnit(provider)),
        };
    }

    /// <summary>Standing charge of one job now, in US dollars.</summary>
    /// <param name="jobId">The provider's job id.</param>
    /// <returns>The charge, 0 after a refund.</returns>
    /// <exception cref="KeyNotFoundException">No such job.</exception>
    public decimal BilledUsdOf(string jobId)
    {
        var job = _jobs.All().FirstOrDefault(job => job.Id == jobId) ?? throw new KeyNotFoundException($"No job '{jobId}' was accepted.");
        return job.BilledAt(_clock.Now) * job.Spec.UsdPerUnit;
    }

    /// <summary>Charges for a call that makes no job.</summary>
    internal void AddFee(string provider, decimal amount, string note)
    {
        lock (_fees)
            _fees.Add((provider, amount, note));
    }

    internal void Clear()
    {
        lock (_fees)
            _fees.Clear();
    }

    private Dictionary<string, int> CountBy(Func<Job, string?> key)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var job in _jobs.All())
        {
            if (key(job) is { } value)
                counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return counts;
    }
}
