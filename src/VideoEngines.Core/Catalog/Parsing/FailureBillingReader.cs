using VideoEngines.Metering;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads what is documented about charges for jobs that did not end in a video.</summary>
internal static class FailureBillingReader
{
    public static IReadOnlyList<FailureBillingRule> ReadAll(JsonObjectReader parent)
    {
        var rules = new List<FailureBillingRule>();
        foreach (var (element, path) in parent.Items("billedOnFailure"))
        {
            if (JsonObjectReader.Open(element, path, parent.Context) is not { } reader)
            {
                continue;
            }

            var rule = new FailureBillingRule(
                reader.OneOf("kind", CatalogNames.ErrorKinds, required: true) ?? VideoErrorKind.Unknown,
                reader.Text("codePrefix"),
                reader.OneOf("billing", CatalogNames.Billing, required: true) ?? FailureBilling.Unknown,
                FactReader.Source(reader));
            if (rules.Exists(r => r.Kind == rule.Kind && r.CodePrefix == rule.CodePrefix))
            {
                reader.Problem("kind", "is listed twice with the same codePrefix");
            }

            reader.Done();
            rules.Add(rule);
        }

        return rules;
    }

    public static BillingFact? Cancel(JsonObjectReader parent)
    {
        if (parent.Object("billedOnCancel") is not { } reader)
        {
            return null;
        }

        var billing = reader.OneOf("billing", CatalogNames.Billing, required: true);
        var source = FactReader.Source(reader);
        reader.Done();
        return new(billing ?? FailureBilling.Unknown, source);
    }

    /// <summary>What a rule may settle: that a provider charges nothing must be known well, for on it a hold is released and no loss is booked.</summary>
    public static FailureBilling Settling(FailureBilling billing, FactSource source) =>
        billing == FailureBilling.Free && source.Confidence != FactConfidence.High ? FailureBilling.Unknown : billing;
}
