using System.Globalization;
using VideoEngines.Routing;

namespace VideoEngines.Simulation.Routing.Worlds;

/// <summary>Requests with the options they are submitted with.</summary>
internal static class RandomJobs
{
    public static SimulatedJob Make(Dice dice, int number, IReadOnlyList<EngineFacts> engines, IReadOnlyList<RoutingPolicy> policies, IReadOnlyList<string> accounts)
    {
        var request = new VideoRequest(SimulatedJob.PromptOf(number))
        {
            Duration = dice.Chance(70) ? TimeSpan.FromSeconds(dice.Number(2, 10)) : null,
            Resolution = dice.Chance(30) ? dice.Pick(VideoResolution.P720, VideoResolution.P1080) : null,
            GenerateAudio = dice.Chance(25) ? dice.Chance(60) : null,
            Seed = dice.Chance(25) ? dice.Number(0, 99) : null,
            ContentClass = dice.Chance(50) ? dice.Pick(VideoContentClass.Cinematic, VideoContentClass.Draft) : null,
            Tier = dice.Chance(25) ? dice.Pick(VideoTier.Speed, VideoTier.Flagship) : null,
            Metadata = dice.Chance(40) ? new Dictionary<string, string> { ["team"] = dice.Pick("red", "blue") } : new Dictionary<string, string>(),
        };
        return new(number, request, new VideoSubmitOptions
        {
            JobKey = dice.Chance(70) ? string.Create(CultureInfo.InvariantCulture, $"key-{number}") : null,
            Account = dice.Pick(accounts),
            Policy = dice.Chance(60) ? dice.Pick(policies).Name : null,
            Engine = dice.Chance(6) ? dice.Pick(engines).Id : default(VideoEngineId?),
            MaxCost = dice.Chance(25) ? VideoCost.Usd(dice.Number(10, 200) / 100m) : null,
        });
    }
}
