using System.Text.Json;

namespace VideoEngines.Emulator.Faults;

/// <summary>Faults as JSON: camel case, kinds in kebab case, times in seconds. Strict: an unknown member is an error.</summary>
internal static class FaultJson
{
    private static readonly string[] Members =
        ["kind", "provider", "times", "status", "code", "retryAfter", "createsJob", "match", "delay", "bytes", "location"];

    /// <summary>The first problem as one sentence; null when <paramref name="fault"/> is set.</summary>
    public static string? Parse(JsonElement json, out EmulatorFault? fault)
    {
        fault = null;
        if (json.ValueKind != JsonValueKind.Object)
            return "A fault is a JSON object.";
        if (!json.TryGetProperty("kind", out var kindText) || kindText.ValueKind != JsonValueKind.String)
            return $"kind is required; kinds are {FaultKindTable.Names}.";
        if (FaultKindTable.Parse(kindText.GetString()!) is not { } kind)
            return $"kind '{kindText.GetString()}' is unknown; kinds are {FaultKindTable.Names}.";

        var parsed = new EmulatorFault { Kind = kind };
        foreach (var member in json.EnumerateObject())
        {
            if (Apply(member, ref parsed) is { } problem)
                return problem;
        }

        if (FaultKindTable.Problem(parsed) is { } broken)
            return broken;
        fault = parsed;
        return null;
    }

    public static void Write(Utf8JsonWriter json, EmulatorFault fault)
    {
        json.WriteStartObject();
        json.WriteString("kind", FaultKindTable.NameOf(fault.Kind));
        json.WriteNumber("times", fault.Times);
        WriteText(json, "provider", fault.Provider);
        WriteText(json, "code", fault.Code);
        WriteText(json, "match", fault.Match);
        WriteText(json, "location", fault.Location?.AbsoluteUri);
        if (fault.Status is { } status)
            json.WriteNumber("status", status);
        if (fault.RetryAfter is { } retryAfter)
            json.WriteNumber("retryAfter", retryAfter.TotalSeconds);
        if (fault.CreatesJob is { } createsJob)
            json.WriteBoolean("createsJob", createsJob);
        if (fault.Delay is { } delay)
            json.WriteNumber("delay", delay.TotalSeconds);
        if (fault.Bytes is { } bytes)
            json.WriteNumber("bytes", bytes);
        json.WriteEndObject();
    }

    private static string? Apply(JsonProperty member, ref EmulatorFault fault)
    {
        var value = member.Value;
        EmulatorFault? changed;
        string expected;
        switch (member.Name)
        {
            case "kind":
                return null;
            case "provider":
                (changed, expected) = (Text(value) is { } provider ? fault with { Provider = provider } : null, "a string");
                break;
            case "code":
                (changed, expected) = (Text(value) is { } code ? fault with { Code = code } : null, "a string");
                break;
            case "match":
                (changed, expected) = (Text(value) is { } match ? fault with { Match = match } : null, "a string");
                break;
            case "location":
                (changed, expected) = (Uri.TryCreate(Text(value), UriKind.Absolute, out var location) ? fault with { Location = location } : null, "an absolute URL");
                break;
            case "times":
                (changed, expected) = (Number(value) is { } times and <= int.MaxValue ? fault with { Times = (int)times } : null, "a whole number");
                break;
            case "status":
                (changed, expected) = (Number(value) is { } status and <= int.MaxValue ? fault with { Status = (int)status } : null, "a whole number");
                break;
            case "bytes":
                (changed, expected) = (Number(value) is { } bytes ? fault with { Bytes = bytes } : null, "a whole number");
                break;
            case "createsJob":
                (changed, expected) = (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? fault with { CreatesJob = value.GetBoolean() } : null, "true or false");
                break;
            case "retryAfter":
                (changed, expected) = (Seconds(value) is { } retryAfter ? fault with { RetryAfter = retryAfter } : null, "a number of seconds");
                break;
            case "delay":
                (changed, expected) = (Seconds(value) is { } delay ? fault with { Delay = delay } : null, "a number of seconds");
                break;
            default:
                return $"'{member.Name}' is not a member of a fault; members are {string.Join(", ", Members)}.";
        }

        if (changed is null)
            return $"{member.Name} must be {expected}.";
        fault = changed;
        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private static TimeSpan? Seconds(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= 1_000_000 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
