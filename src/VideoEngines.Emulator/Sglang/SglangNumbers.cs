using System.Globalization;

namespace VideoEngines.Emulator.Sglang;

/// <summary>Reads whole numbers, written as numbers or as text, and keeps the first problem.</summary>
internal sealed class SglangNumbers(IReadOnlyDictionary<string, string> fields)
{
    public string? Problem { get; private set; }

    public int? Whole(string name, int least)
    {
        if (!fields.TryGetValue(name, out var text))
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;
        Problem ??= $"Invalid request body: {name} should be a valid integer{(least == 1 ? " above 0" : string.Empty)}";
        return null;
    }
}
