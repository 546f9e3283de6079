namespace VideoEngines.Providers.Google;

/// <summary>A support code in Google's words on filtered videos and refused prompts, and what it stands for (VX-RAI).</summary>
/// <param name="Code">The eight digits.</param>
/// <param name="Category">What the filter found.</param>
internal sealed record VeoSupportCode(string Code, string Category)
{
    /// <summary>Gets all documented codes.</summary>
    public static IReadOnlyList<VeoSupportCode> All { get; } =
    [
        .. Of("child", "58061214", "17301594"),
        .. Of("celebrity", "29310472", "15236754"),
        .. Of("video safety violation", "64151117", "42237218"),
        .. Of("dangerous content", "62263041"),
        .. Of("hate", "57734940", "22137204"),
        .. Of("other", "74803281", "29578790", "42876398"),
        .. Of("prohibited content", "89371032", "49114662", "63429089", "72817394", "60599140"),
        .. Of("third-party content", "35561574", "35561575"),
        .. Of("sexual", "90789179", "43188360"),
        .. Of("toxic", "78610348"),
        .. Of("violence", "61493863", "56562880"),
        .. Of("vulgar", "32635315"),
    ];

    /// <summary>Finds the first documented code in a text; null when there is none.</summary>
    public static VeoSupportCode? Find(string? text)
    {
        for (var at = 0; text is not null && at <= text.Length - 8;)
        {
            var digits = text.AsSpan(at).IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? text.Length - at : end;
            if (digits == 8 && All.FirstOrDefault(code => text.AsSpan(at, 8).SequenceEqual(code.Code)) is { } found)
            {
                return found;
            }

            at += digits + 1;
        }

        return null;
    }

    private static IEnumerable<VeoSupportCode> Of(string category, params string[] codes) => codes.Select(code => new VeoSupportCode(code, category));
}
