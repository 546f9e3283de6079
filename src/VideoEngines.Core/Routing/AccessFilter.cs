namespace VideoEngines.Routing;

/// <summary>Whether an engine may be called at all: asked for by name, alive, with an account, healthy, with a free place.</summary>
internal readonly ref struct AccessFilter
{
    private readonly CatalogTables _tables;
    private readonly RouteContext _context;
    private readonly EngineCredentials?[]? _credentials;
    private readonly int _pinned;
    private readonly bool _checksHealth;
    private readonly DateOnly _today;

    public AccessFilter(CatalogTables tables, RouteContext context)
    {
        _tables = tables;
        _context = context;
        _credentials = context.Credentials?.For(context.Catalog);
        _pinned = context.PinnedEngine is not { } engine ? -1 : context.Catalog.TryGetIndex(engine, out var index) ? index : int.MaxValue;
        _checksHealth = context.Health.Entries.Count + context.Slots.Entries.Count > 0;
        _today = DateOnly.FromDateTime(context.Now.UtcDateTime);
    }

    public void Check(int offer, ref ReasonBuffer reasons)
    {
        if (_pinned >= 0 && _pinned != offer)
        {
            reasons.Add(ReasonKind.NotPinned);
        }

        if (!_tables.NeverRetires[offer] && _tables.Offers[offer].Lifecycle.IsRetired(_today) && !_context.OffersWithOwnLifecycle.Contains(_tables.Offers[offer].Id))
        {
            reasons.Add(ReasonKind.Retired);
        }

        if (_credentials is not null && !CheckCredentials(_credentials[offer], ref reasons))
        {
            return;
        }

        if (_checksHealth)
        {
            CheckHealth(_tables.Offers[offer].Id, _credentials?[offer], ref reasons);
        }
    }

    /// <summary>The first usable account that is healthy and has a place; null when accounts are not known.</summary>
    public static string? FindAlias(RouteContext context, VideoEngineId engine, EngineCredentials? credentials, out PackedReason? blockedBy)
    {
        if (context.PinnedCredential is { } pinned)
        {
            blockedBy = FindBlock(context, engine, pinned);
            return pinned;
        }

        if (credentials is null || credentials.Aliases.Count == 0)
        {
            blockedBy = FindBlock(context, engine, null);
            return null;
        }

        blockedBy = null;
        for (var i = 0; i < credentials.Aliases.Count; i++)
        {
            var block = FindBlock(context, engine, credentials.Aliases[i]);
            if (block is null)
            {
                blockedBy = null;
                return credentials.Aliases[i];
            }

            blockedBy ??= block;
        }

        return null;
    }

    private static PackedReason? FindBlock(RouteContext context, VideoEngineId engine, string? alias)
    {
        var entry = context.Health.Find(engine, alias, context.Now);
        if (entry >= 0)
        {
            return new(
                context.Health.Entries[entry].StateAt(context.Now) switch
                {
                    RouteHealthState.Paused => ReasonKind.HealthPaused,
                    RouteHealthState.Probing => ReasonKind.HealthProbing,
                    _ => ReasonKind.HealthBlocked,
                },
                (ushort)entry);
        }

        var slot = context.Slots.FindFull(engine, alias);
        return slot >= 0 ? new PackedReason(ReasonKind.SlotsFull, (ushort)slot) : null;
    }

    private bool CheckCredentials(EngineCredentials? credentials, ref ReasonBuffer reasons)
    {
        if (credentials is null || credentials.Aliases.Count == 0)
        {
            reasons.Add(ReasonKind.CredentialMissing);
            return false;
        }

        if (_context.PinnedCredential is { } alias && !credentials.Aliases.Contains(alias))
        {
            reasons.Add(ReasonKind.CredentialUnknown);
            return false;
        }

        return true;
    }

    private void CheckHealth(VideoEngineId engine, EngineCredentials? credentials, ref ReasonBuffer reasons)
    {
        _ = FindAlias(_context, engine, credentials, out var blockedBy);
        if (blockedBy is { } reason)
        {
            reasons.Add(reason.Kind, reason.Detail);
        }
    }
}
