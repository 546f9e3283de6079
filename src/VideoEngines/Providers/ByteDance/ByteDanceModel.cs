namespace VideoEngines.Providers.ByteDance;

/// <summary>Which of the wire's switches a model takes; everything that the catalog can say stands there.</summary>
internal sealed record ByteDanceModel
{
    /// <summary>Gets a value indicating whether a draft can be made first and a final from it.</summary>
    public bool Drafts { get; private init; }

    /// <summary>Gets a value indicating whether there is offline inference at half the price.</summary>
    public bool HasFlex { get; private init; }

    /// <summary>Gets a value indicating whether the file format and the use of references can be chosen.</summary>
    public bool ChoosesFormat { get; private init; }

    /// <summary>Gets a value indicating whether sound may be the only reference.</summary>
    public bool TakesSoundAlone { get; private init; }

    /// <summary>Gets the model of an engine. Sources: ARK-DOC; for 2.5 COMFY-BD. What a page does not list for a model is not taken.</summary>
    public static ByteDanceModel Of(VideoEngineId engine) => engine.Model switch
    {
        "seedance-1.5-pro" => new() { Drafts = true, HasFlex = true },
        "seedance-2.5" => new() { Drafts = true, ChoosesFormat = true, TakesSoundAlone = true },
        _ => new(),
    };

    /// <summary>The model id at an address: in China <c>doubao-</c> stands before all names, elsewhere <c>dreamina-</c> before those from 2.0 on (VER, ARK-DOC).</summary>
    public static string WireId(string internationalId, Uri address)
    {
        const string international = "dreamina-";
        return !ByteDanceProvider.IsChinese(address.Host) ? internationalId
            : "doubao-" + (internationalId.StartsWith(international, StringComparison.Ordinal) ? internationalId[international.Length..] : internationalId);
    }
}
