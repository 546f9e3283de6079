namespace VideoEngines.Simulation.Routing.Worlds;

/// <summary>A video that somebody wants: the same request and options whenever it is asked for.</summary>
/// <param name="Number">The number, which the prompt holds, so that a provider's side knows the job without any id of the implementation.</param>
/// <param name="Request">What to make.</param>
/// <param name="Options">Who pays, how much at most, and where.</param>
internal sealed record SimulatedJob(int Number, VideoRequest Request, VideoSubmitOptions Options)
{
    private const string Prefix = "job ";

    public static string PromptOf(int number) => Prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static int NumberOf(VideoRequest request) => int.Parse(request.Prompt!.ToText().AsSpan(Prefix.Length), System.Globalization.CultureInfo.InvariantCulture);
}
