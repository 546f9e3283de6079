namespace VideoEngines.Providers.Runway;

/// <summary>What differs between the models on the wire (RW420) and is no capability: which member an input or a demand goes into.</summary>
internal static class RunwayModels
{
    public const string Aleph2 = "aleph2";
    public const string ActTwo = "act_two";

    /// <summary>Runway's own models; only these take <c>contentModeration</c>.</summary>
    private static readonly string[] Own = ["gen4.5", "gen4_turbo", "gen3a_turbo", Aleph2, ActTwo];

    public static bool TakesModeration(string model) => Own.Contains(model, StringComparer.Ordinal);

    /// <summary>None of Runway's own models has a member for sound; the hosted ones do.</summary>
    public static bool TakesAudio(string model) => !TakesModeration(model);

    /// <summary>Aleph 2 and Act-Two last as long as the video that goes in.</summary>
    public static bool TakesDuration(string model) => model is not (Aleph2 or ActTwo);
}
