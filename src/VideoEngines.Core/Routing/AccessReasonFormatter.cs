using System.Globalization;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>Puts reasons about lifecycle, accounts, health, places and policy into words.</summary>
internal static class AccessReasonFormatter
{
    public static ReasonText Format(RouteContext context, EngineOffer offer, PackedReason reason) => reason.Kind switch
    {
        ReasonKind.Retired => Lifecycle(offer, offer.Lifecycle.RetiredOn, "retired", "was retired"),
        ReasonKind.Deprecated => Deprecated(offer),
        ReasonKind.CredentialMissing => Missing(context, offer),
        ReasonKind.CredentialUnknown => ReasonFormatter.Say(
            $"{offer.Id} has no account with the alias '{context.PinnedCredential}'; it has {string.Join(", ", context.Credentials!.Engines[offer.Id].Aliases)}",
            ("asked", context.PinnedCredential)),
        ReasonKind.HealthBlocked => Health(context.Health.Entries[reason.Detail], offer),
        ReasonKind.HealthPaused => Health(context.Health.Entries[reason.Detail], offer),
        ReasonKind.HealthProbing => Probing(context.Health.Entries[reason.Detail], offer),
        ReasonKind.SlotsFull => Full(context.Slots.Entries[reason.Detail], offer),
        ReasonKind.PolicyDenied => ReasonFormatter.Say(
            $"the rule '{context.Policy.Rules[reason.Detail].Name}' of the policy '{context.Policy.Name}' denies {offer.Id}",
            ("rule", context.Policy.Rules[reason.Detail].Name)),
        ReasonKind.PolicyNotAllowed => ReasonFormatter.Say(
            $"the rule '{context.Policy.Rules[reason.Detail].Name}' of the policy '{context.Policy.Name}' allows only {string.Join(", ", context.Policy.Rules[reason.Detail].Only)}",
            ("rule", context.Policy.Rules[reason.Detail].Name)),
        _ => ReasonFormatter.Say($"{context.PinnedEngine} was asked for by name", ("asked", context.PinnedEngine.ToString())),
    };

    private static ReasonText Deprecated(EngineOffer offer)
    {
        var retires = offer.Lifecycle.RetiredOn;
        return retires is null
            ? Lifecycle(offer, offer.Lifecycle.DeprecatedOn, "deprecated", "is deprecated")
            : Lifecycle(offer, retires, "retires", "will be retired");
    }

    private static ReasonText Lifecycle(EngineOffer offer, DateOnly? day, string name, string verb)
    {
        var date = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var successor = offer.Lifecycle.Successor?.ToString();
        return ReasonFormatter.Say(
            $"{offer.Id} {verb}{(date is null ? string.Empty : $" on {date}")}{(successor is null ? "; no successor is known" : $"; use {successor}")}",
            (name, date),
            ("successor", successor));
    }

    private static ReasonText Missing(RouteContext context, EngineOffer offer)
    {
        var setting = offer.Credential?.Setting;
        var reason = context.Credentials!.Engines.GetValueOrDefault(offer.Id)?.MissingReason
            ?? (setting is null
                ? $"no account is configured for {offer.Id}"
                : $"no key is configured for {offer.Id}; set {setting}{(offer.Credential!.EnvironmentVariable is { } variable ? $" (environment variable {variable})" : string.Empty)}");
        return ReasonFormatter.Say(reason, ("setting", setting));
    }

    private static string Who(string? credential, EngineOffer offer) => credential is null ? offer.Id.ToString() : $"{offer.Id} with the account '{credential}'";

    private static ReasonText Probing(RouteHealthEntry entry, EngineOffer offer) => ReasonFormatter.Say(
        $"{Who(entry.Credential, offer)} was out ({entry.Reason}), and one job shows just now whether it is back",
        ("cause", entry.Reason),
        ("credential", entry.Credential));

    private static ReasonText Full(RouteSlotEntry entry, EngineOffer offer) => ReasonFormatter.Say(
        $"{Who(entry.Credential, offer)} runs {entry.InUse} jobs, as many as its limit allows",
        ("limit", entry.Limit.ToString(CultureInfo.InvariantCulture)),
        ("waiting", entry.Waiting.ToString(CultureInfo.InvariantCulture)),
        ("credential", entry.Credential));

    private static ReasonText Health(RouteHealthEntry entry, EngineOffer offer)
    {
        var who = Who(entry.Credential, offer);
        var until = entry.BlockedUntil?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return entry.IsPaused
            ? ReasonFormatter.Say($"{who} is paused: {entry.Reason}", ("cause", entry.Reason), ("credential", entry.Credential))
            : ReasonFormatter.Say($"{who} is blocked until {until}: {entry.Reason}", ("until", until), ("cause", entry.Reason), ("credential", entry.Credential));
    }
}
