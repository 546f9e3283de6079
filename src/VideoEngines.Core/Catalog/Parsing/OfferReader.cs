namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads offers.</summary>
internal static class OfferReader
{
    public static EngineOffer Read(JsonObjectReader reader, VideoEngineId id, EngineModel model, IReadOnlyDictionary<VideoOperation, OperationCapabilities> operations)
    {
        var cancelBilling = FailureBillingReader.Cancel(reader);
        var offer = new EngineOffer
        {
            Id = id,
            Model = model,
            Host = reader.Text("host", required: true) ?? "?",
            Dialect = reader.Text("dialect", required: true) ?? "?",
            WireModelId = reader.Text("wireModelId", required: true) ?? "?",
            Snapshot = reader.Text("snapshot"),
            Operations = operations,
            Mentions = Mentions(reader),
            Prices = PriceReader.ReadAll(reader, operations),
            FailureBilling = FailureBillingReader.ReadAll(reader),
            CancelBilling = cancelBilling is null ? Metering.FailureBilling.Unknown : FailureBillingReader.Settling(cancelBilling.Billing, cancelBilling.Source),
            CancelBillingFact = cancelBilling,
            TypicalLatency = FactReader.Duration(reader, "typicalLatency"),
            ContentLifetime = FactReader.Duration(reader, "contentLifetime"),
            Cancel = FactReader.Feature(reader, "cancel"),
            Webhook = FactReader.Feature(reader, "webhook"),
            Find = FactReader.Feature(reader, "find"),
            Batch = FactReader.Feature(reader, "batch"),
            Progress = FactReader.Feature(reader, "progress"),
            FindConsistency = FactReader.Duration(reader, "findConsistency"),
            Concurrency = Concurrency(reader),
            Regions = FactReader.Texts(reader, "regions"),
            Licence = FactReader.Texts(reader, "licence"),
            Lifecycle = Lifecycle(reader, id),
            AssetHosts = AssetHosts(reader),
            Credential = Credential(reader),
            Source = FactReader.Source(reader),
        };
        if (id.Host is { } host && reader.Has("host") && offer.Host != host)
        {
            reader.Problem("host", $"'{offer.Host}' is not the host of {id}; write {host}");
        }

        reader.Done();
        return offer;
    }

    private static OfferLifecycle Lifecycle(JsonObjectReader parent, VideoEngineId id)
    {
        var unknown = new OfferLifecycle { State = LifecycleState.Live, Source = new("?", default, FactConfidence.Low) };
        if (parent.Object("lifecycle", required: true) is not { } reader)
        {
            return unknown;
        }

        var lifecycle = new OfferLifecycle
        {
            State = reader.OneOf("state", CatalogNames.Lifecycle, required: true) ?? LifecycleState.Live,
            DeprecatedOn = reader.Date("deprecatedOn"),
            RetiredOn = reader.Date("retiredOn"),
            Successor = reader.Parsed<VideoEngineId>("successor", VideoEngineId.TryParse, CatalogNames.EngineIdForm),
            Source = FactReader.Source(reader),
        };
        if (lifecycle.DeprecatedOn > lifecycle.RetiredOn)
        {
            reader.Problem("deprecatedOn", "is after retiredOn");
        }

        if (lifecycle.Successor == id)
        {
            reader.Problem("successor", "is the engine itself");
        }

        reader.Done();
        return lifecycle;
    }

    private static MentionSyntax? Mentions(JsonObjectReader parent)
    {
        if (parent.Object("mentions") is not { } reader)
        {
            return null;
        }

        var syntax = new MentionSyntax
        {
            Image = Template(reader, "image", "{n}"),
            Video = Template(reader, "video", "{n}"),
            Audio = Template(reader, "audio", "{n}"),
            Element = Template(reader, "element", "{"),
            VideosFirst = reader.Flag("videosFirst") ?? false,
            Source = FactReader.Source(reader),
        };
        reader.Done();
        return syntax;
    }

    private static string? Template(JsonObjectReader reader, string name, string needs)
    {
        var template = reader.Text(name);
        if (template is not null && !template.Contains(needs, StringComparison.Ordinal))
        {
            reader.Problem(name, "has no place for the number or name; write {n} or {name}");
        }

        return template;
    }

    private static ConcurrencyLimit? Concurrency(JsonObjectReader parent)
    {
        if (parent.Object("concurrency") is not { } reader)
        {
            return null;
        }

        var limit = new ConcurrencyLimit
        {
            MaxJobs = reader.Int("maxJobs", minimum: 1),
            Scope = reader.Text("scope"),
            QueuesExcess = reader.Flag("queuesExcess") switch { true => CapabilitySupport.Yes, false => CapabilitySupport.No, null => CapabilitySupport.Unknown },
            Source = FactReader.Source(reader),
        };
        reader.Done();
        return limit;
    }

    private static TextListFact? AssetHosts(JsonObjectReader parent)
    {
        var hosts = FactReader.Texts(parent, "assetHosts");
        foreach (var host in hosts?.Values ?? [])
        {
            var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
            if (Uri.CheckHostName(name) == UriHostNameType.Unknown || !name.Contains('.', StringComparison.Ordinal))
            {
                parent.Problem("assetHosts", $"'{host}' is no host name; write cdn.example.com or *.example.com");
            }
        }

        return hosts;
    }

    private static OfferCredential? Credential(JsonObjectReader parent)
    {
        if (parent.Object("credential") is not { } reader)
        {
            return null;
        }

        var setting = reader.Text("setting", required: true);
        var variable = reader.Text("environmentVariable");
        reader.Done();
        return setting is null ? null : new(setting, variable);
    }
}
