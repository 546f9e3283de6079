namespace VideoEngines.Emulator.DashScope;

/// <summary>Finds the rows of the price list: dated names and operations share them.</summary>
internal static class DashScopePrices
{
    public static string NameOf(DashScopeModel model)
    {
        var name = model.Name;
        if (name.Length > 11 && name[^11..^6] is ['-', '2', '0', ..])
            name = name[..^11];
        foreach (var operation in (string[])["-t2v", "-i2v", "-r2v", "-videoedit"])
            name = name.Replace(operation, string.Empty, StringComparison.Ordinal);
        return name;
    }
}
