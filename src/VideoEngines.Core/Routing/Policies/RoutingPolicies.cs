using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>
/// The policies in force, as one set that is swapped at once: from code, configuration and files. Files and configuration that change are read again within two seconds of the next plan; what is not
/// valid is logged and the set before it stays. A plan keeps the policy that it was made with.
/// </summary>
internal sealed partial class RoutingPolicies
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(2);

    private readonly EngineCatalog _catalog;
    private readonly RoutingOptions _options;
    private readonly RoutingPolicyFile[] _files;
    private readonly RoutingPolicySection? _section;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<RoutingPolicies> _logger;
    private readonly Lock _lock = new();
    private volatile PolicySet? _set;
    private long _checkedAt;

    public RoutingPolicies(
        EngineCatalog catalog, IOptions<RoutingOptions> options, IEnumerable<RoutingPolicyFile> files, IEnumerable<RoutingPolicySection> sections, TimeProvider timeProvider, ILogger<RoutingPolicies> logger)
    {
        _catalog = catalog;
        _options = options.Value;
        _section = sections.FirstOrDefault();
        _files = [.. files, .. _section?.PolicyFile is { Length: > 0 } path ? [new RoutingPolicyFile(path, IsDefault: true)] : Array.Empty<RoutingPolicyFile>()];
        _timeProvider = timeProvider;
        _logger = logger;
    }

    /// <exception cref="RoutingPolicyException">A policy is not valid; only until a valid set was read once.</exception>
    /// <exception cref="VideoEngineException">There is no policy of that name.</exception>
    public RoutingPolicy Find(string? name)
    {
        var set = Current();
        return name is null ? set.Default
            : set.ByName.TryGetValue(name, out var policy) ? policy
            : throw Unknown(name, set);
    }

    /// <summary>Every policy in force, the default one first.</summary>
    /// <exception cref="RoutingPolicyException">A policy is not valid; only until a valid set was read once.</exception>
    public IReadOnlyList<RoutingPolicy> All()
    {
        var set = Current();
        return [set.Default, .. set.ByName.Values.Where(policy => !ReferenceEquals(policy, set.Default)).OrderBy(static policy => policy.Name, StringComparer.Ordinal)];
    }

    private static VideoEngineException Unknown(string name, PolicySet set) => new(
        set.ByName.Count == 0
            ? $"There is no routing policy '{name}'; the app has added none (AddPolicyFile or ConfigureRouting)."
            : $"There is no routing policy '{name}'. Use one of: {string.Join(", ", set.ByName.Keys.Order(StringComparer.Ordinal))}.")
    {
        Kind = VideoErrorKind.Configuration,
    };

    private PolicySet Current()
    {
        var set = _set;
        if (set is not null && (_files.Length == 0 && _section is null || _timeProvider.GetElapsedTime(Volatile.Read(ref _checkedAt)) < CheckEvery))
        {
            return set;
        }

        lock (_lock)
        {
            set = _set;
            if (set is not null && _timeProvider.GetElapsedTime(Volatile.Read(ref _checkedAt)) < CheckEvery)
            {
                return set;
            }

            Volatile.Write(ref _checkedAt, _timeProvider.GetTimestamp());
            return set is null ? _set = Read() : set.IsCurrent(_files) ? set : _set = Reload(set);
        }
    }

    private PolicySet Reload(PolicySet before)
    {
        try
        {
            var read = Read();
            LogReloaded(read.Default.Name, read.Default.Version);
            return read;
        }
        catch (VideoEngineException exception)
        {
            LogKept(exception, before.Default.Name, before.Default.Version);

            // Looked at again only when it has changed once more.
            return before with { Stamps = PolicySet.StampsOf(_files), Token = _section?.Configuration.GetReloadToken() };
        }
    }

    private PolicySet Read()
    {
        var stamps = PolicySet.StampsOf(_files);
        var token = _section?.Configuration.GetReloadToken();
        var byName = new Dictionary<string, RoutingPolicy>(_options.Policies, StringComparer.Ordinal);
        var standard = _options.DefaultPolicy;
        foreach (var policy in _options.Policies.Values.Append(standard))
        {
            // The shipped policy names engines that a host's own catalog may not have; they are simply not there.
            var problems = ReferenceEquals(policy, RoutingPolicy.Default) ? [] : policy.Check();
            if (problems.Count > 0)
            {
                throw new RoutingPolicyException(policy.Name, problems);
            }
        }

        foreach (var policy in _section?.Read(_catalog) ?? [])
        {
            byName[policy.Name] = policy;
        }

        foreach (var file in _files)
        {
            var policy = RoutingPolicyParser.Parse(ReadText(file), _catalog, file.Path);
            byName[policy.Name] = policy;
            standard = file.IsDefault ? policy : standard;
        }

        if (_section?.DefaultPolicy is { Length: > 0 } name)
        {
            standard = byName.TryGetValue(name, out var chosen) ? chosen : throw Unknown(name, new PolicySet(standard, byName.ToFrozenDictionary(StringComparer.Ordinal), [], null));
        }

        return new PolicySet(standard, byName.ToFrozenDictionary(StringComparer.Ordinal), stamps, token);
    }

    private static string ReadText(RoutingPolicyFile file)
    {
        try
        {
            return File.ReadAllText(file.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RoutingPolicyException(file.Path, [new(string.Empty, $"cannot be read: {exception.Message}")]);
        }
    }

    [LoggerMessage(410, LogLevel.Information, "Routing policies were read again; the default is {Policy} version {Version}", EventName = "PoliciesReloaded")]
    private partial void LogReloaded(string policy, string version);

    [LoggerMessage(411, LogLevel.Error, "Routing policies have changed and are not valid; {Policy} version {Version} stays in force", EventName = "PoliciesKept")]
    private partial void LogKept(Exception exception, string policy, string version);

    private sealed record PolicySet(RoutingPolicy Default, FrozenDictionary<string, RoutingPolicy> ByName, (DateTime, long)[] Stamps, IChangeToken? Token)
    {
        public static (DateTime, long)[] StampsOf(RoutingPolicyFile[] files) =>
            [.. files.Select(static file => new FileInfo(file.Path)).Select(static info => info.Exists ? (info.LastWriteTimeUtc, info.Length) : default)];

        public bool IsCurrent(RoutingPolicyFile[] files) => Token?.HasChanged != true && Stamps.AsSpan().SequenceEqual(StampsOf(files));
    }
}
