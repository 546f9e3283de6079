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

    /// <summary>Standing charge now, in US dollars.</summary>
    public decimal BilledUsd
    {
        get
        {
            var now = _clock.Now;
            return _jobs.All().Sum(job => job.BilledAt(now) * job.Spec.UsdPerUnit);
        }
    }

    /// <summary>The bill of every provider, also of those without a job.</summary>
    public IReadOnlyList<ProviderBill> Providers => [.. ProviderNames.All.Select(Of)];

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
    /// <param name="provider"><c>kling</c> or <c>runway</c>.</param>
    /// <returns>The bill at this instant.</returns>
    /// <exception cref="ArgumentException">The provider is not emulated.</exception>
    public ProviderBill Of(string provider)
    {
        if (!ProviderNames.All.Contains(provider))
            throw new ArgumentException($"'{provider}' is not emulated; emulated are {string.Join(", ", ProviderNames.All)}.", nameof(provider));
        var now = _clock.Now;
        var jobs = _jobs.All().Where(job => job.Spec.Provider == provider).ToList();
        return new ProviderBill
        {
            Provider = provider,
            Unit = _prices.UnitOf(provider),
            AcceptedSubmits = jobs.Count,
            Purchased = jobs.Sum(job => job.Spec.Price),
            Billed = jobs.Sum(job => job.BilledAt(now)),
            PurchasedUsd = jobs.Sum(job => job.Spec.Price * job.Spec.UsdPerUnit),
            BilledUsd = jobs.Sum(job => job.BilledAt(now) * job.Spec.UsdPerUnit),
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
