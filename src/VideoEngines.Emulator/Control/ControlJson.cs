using System.Text.Json;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Control;

/// <summary>Writes the answers of the control endpoints.</summary>
internal static class ControlJson
{
    public static void WriteHealth(Utf8JsonWriter json, EmulatorState state)
    {
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteNumber("timeScale", state.Options.TimeScale);
        json.WriteNumber("seed", state.Options.Seed);
        WriteList(json, "providers", EmulatedProviders.Names);
        json.WriteEndObject();
    }

    public static void WriteFaults(Utf8JsonWriter json, IReadOnlyList<EmulatorFault> faults)
    {
        json.WriteStartArray();
        foreach (var fault in faults)
            FaultJson.Write(json, fault);
        json.WriteEndArray();
    }

    public static void WriteRequests(Utf8JsonWriter json, EmulatorState state)
    {
        json.WriteStartArray();
        foreach (var request in state.Requests.Snapshot())
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", request.Sequence);
            json.WriteString("time", request.Time);
            json.WriteString("provider", request.Provider);
            json.WriteString("method", request.Method);
            json.WriteString("path", request.Path);
            json.WriteString("query", request.Query);
            json.WriteStartObject("headers");
            foreach (var header in request.Headers)
                json.WriteString(header.Key, header.Value);
            json.WriteEndObject();
            json.WriteString("body", request.Body);
            json.WriteNumber("bodyLength", request.BodyLength);
            if (request.Status is { } status)
                json.WriteNumber("status", status);
            else
                json.WriteNull("status");
            json.WriteBoolean("completed", request.IsCompleted);
            WriteList(json, "faults", request.Faults.Select(FaultKindTable.NameOf));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteJobs(Utf8JsonWriter json, EmulatorState state)
    {
        var now = state.Clock.Now;
        json.WriteStartArray();
        foreach (var job in state.Jobs.All().Select(job => job.Snapshot(state.Clock, now)))
        {
            json.WriteStartObject();
            json.WriteString("provider", job.Provider);
            json.WriteString("id", job.Id);
            json.WriteString("externalId", job.ExternalId);
            json.WriteString("tag", job.Tag);
            json.WriteString("bodyHash", job.BodyHash);
            json.WriteString("model", job.Model);
            json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(job.State.ToString()));
            json.WriteString("acceptedAt", job.AcceptedAt);
            json.WriteString("unit", job.Unit);
            json.WriteNumber("price", job.Price);
            json.WriteNumber("billed", job.Billed);
            json.WriteNumber("billedUsd", job.BilledUsd);
            json.WriteNumber("width", job.Width);
            json.WriteNumber("height", job.Height);
            json.WriteNumber("duration", job.Duration.TotalSeconds);
            json.WriteBoolean("hasAudio", job.HasAudio);
            json.WriteString("failure", job.Failure);
            WriteList(json, "callbacks", job.Callbacks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteBilling(Utf8JsonWriter json, EmulatorBilling billing)
    {
        json.WriteStartObject();
        json.WriteString("notice", "Prices are fiction for emulation.");
        json.WriteNumber("acceptedSubmits", billing.AcceptedSubmits);
        json.WriteNumber("purchasedUsd", billing.PurchasedUsd);
        json.WriteNumber("billedUsd", billing.BilledUsd);
        json.WriteStartArray("providers");
        foreach (var bill in billing.Providers)
        {
            json.WriteStartObject();
            json.WriteString("provider", bill.Provider);
            json.WriteString("unit", bill.Unit);
            json.WriteNumber("acceptedSubmits", bill.AcceptedSubmits);
            json.WriteNumber("purchased", bill.Purchased);
            json.WriteNumber("billed", bill.Billed);
            json.WriteNumber("purchasedUsd", bill.PurchasedUsd);
            json.WriteNumber("billedUsd", bill.BilledUsd);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCounts(json, "acceptedByExternalId", billing.AcceptedByExternalId);
        WriteCounts(json, "acceptedByTag", billing.AcceptedByTag);
        WriteCounts(json, "acceptedByBodyHash", billing.AcceptedByBodyHash);
        json.WriteStartArray("failureBilling");
        foreach (var rule in EmulatorBilling.FailureBilling)
        {
            json.WriteStartObject();
            json.WriteString("provider", rule.Provider);
            json.WriteString("failureCode", rule.FailureCode);
            json.WriteBoolean("charged", rule.Charged);
            json.WriteString("basis", rule.Basis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var count in counts)
            json.WriteNumber(count.Key, count.Value);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
