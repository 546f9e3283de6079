using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>Every fault that exists at a provider, on every engine that is reached there: the law holds at every instant, and one attempt buys one job at most.</summary>
public abstract class EngineLawTests
{
    private static readonly EmulatorFaultKind[] NeverPlayed = [EmulatorFaultKind.WebhookEarly, EmulatorFaultKind.WebhookDuplicate, EmulatorFaultKind.WebhookForged];

    private protected static TheoryData<string, EmulatorFaultKind, bool> CasesOf(params string[] providers)
    {
        var cases = new TheoryData<string, EmulatorFaultKind, bool>();
        foreach (var (sample, kind) in providers.SelectMany(static provider => EngineSamples.Of(provider).SelectMany(sample => VideoEmulator.FaultsOf(provider).Select(kind => (sample, kind)))))
        {
            // We ask for no callbacks, so that these cannot be played.
            if (NeverPlayed.Contains(kind))
            {
                continue;
            }

            cases.Add(sample.Id.ToString(), kind, false);
            if (kind == EmulatorFaultKind.SubmitError)
            {
                cases.Add(sample.Id.ToString(), kind, true);
            }
        }

        return cases;
    }

    private protected static async Task PlayAsync(string engine, EmulatorFaultKind kind, bool createsJob)
    {
        var sample = EngineSamples.All[engine];
        await using var world = await World.StartAsync(everyEngine: true);
        if (kind == EmulatorFaultKind.EndsBeforeCancel)
        {
            world.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.StuckJob, Provider = sample.EmulatorProvider });
        }

        world.Emulator.AddFault(new EmulatorFault
        {
            Kind = kind,
            Provider = sample.EmulatorProvider,
            CreatesJob = createsJob ? true : null,
            Delay = kind is EmulatorFaultKind.SlowAnswer or EmulatorFaultKind.SlowDownload ? TimeSpan.FromMilliseconds(5) : null,
            Bytes = kind switch { EmulatorFaultKind.OversizedDownload => 16 << 20, EmulatorFaultKind.GzipDownload => 1 << 20, _ => null },
        });

        await new EngineLawRun(world, sample, kind).PlayAsync();

        Assert.DoesNotContain(world.Emulator.Faults, waiting => waiting.Kind == kind);
        Assert.InRange(world.Law.Looks, 3, int.MaxValue);
    }
}
