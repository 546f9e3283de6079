using System.Globalization;
using VideoEngines.Metering;

namespace VideoEngines.Simulation.Routing.Worlds;

/// <summary>Three to eight engines that differ in everything that a plan or a settlement looks at.</summary>
internal static class RandomEngines
{
    public static IReadOnlyList<EngineFacts> Make(Dice dice) =>
        [.. Enumerable.Range(0, dice.Number(3, 8)).Select(i => Make(dice, i))];

    private static EngineFacts Make(Dice dice, int index)
    {
        var isSet = dice.Chance(60);
        var coin = dice.Chance(30);
        return new()
        {
            Id = VideoEngineId.Parse(string.Create(CultureInfo.InvariantCulture, $"{dice.Pick("ash", "birch", "cedar")}/m{index}{dice.Pick(string.Empty, string.Empty, "@hill", "@lake")}")),
            IsImageOnly = dice.Chance(6),
            MinSeconds = isSet ? 1 : dice.Number(2, 4),
            MaxSeconds = dice.Number(6, 20),
            DefaultSeconds = 5,
            Audio = dice.Pick("never", "optional", "optional", "always", null),
            Seed = dice.Pick<bool?>(true, true, false, null),
            Resolutions = dice.Pick<IReadOnlyList<string>>(["720p"], ["720p", "1080p"], ["720p", "1080p"], ["1080p"]),
            Unit = coin ? EngineFacts.Coin : VideoCost.UsDollar,
            AmountPerSecond = dice.Number(1, 20) * (coin ? 0.2m : 0.01m),
            LatencySeconds = dice.Chance(80) ? dice.Number(10, 300) : null,
            MaxJobs = dice.Chance(30) ? dice.Number(1, 4) : null,
            Quality = dice.Chance(70) ? dice.Number(10, 99) / 10m : null,
            OnFault = dice.Pick(Enum.GetValues<FailureBilling>()),
            OnRefusal = dice.Pick(Enum.GetValues<FailureBilling>()),
            OnCancel = dice.Pick(Enum.GetValues<FailureBilling>()),
            CanFind = dice.Chance(40),
            TellsCost = dice.Chance(50),
            BillsAhead = dice.Chance(50),
            Cancel = dice.Pick(VideoCancelOutcome.Cancelled, VideoCancelOutcome.Cancelled, VideoCancelOutcome.Requested, VideoCancelOutcome.NotSupported),
        };
    }
}
