using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Health;

/// <summary>Laws over random histories; the seed is in the message of a failure.</summary>
public sealed class HealthPropertyTests
{
    private static readonly VideoErrorKind[] UserErrors =
        [VideoErrorKind.InvalidRequest, VideoErrorKind.ContentRefused, VideoErrorKind.Unknown, VideoErrorKind.NotFound, VideoErrorKind.InsufficientCredits, VideoErrorKind.Configuration, VideoErrorKind.Conflict];

    [Fact]
    public void Refused_AnyHistory_RetryAfterOnlyExtends()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var health = new HealthFixture();
            var latest = DateTimeOffset.MinValue;
            for (var step = 0; step < 60; step++)
            {
                Disturb(health, random);
                var wait = TimeSpan.FromSeconds(random.Next(1, 120));
                health.Refuse(VideoErrorKind.RateLimited, wait);
                latest = latest > health.Clock.GetUtcNow() + wait ? latest : health.Clock.GetUtcNow() + wait;

                Assert.True(health.BlockedUntil >= latest, $"seed {seed}, step {step}: {health.BlockedUntil} < {latest}");
                Assert.True(health.State == RouteHealthState.Blocked, $"seed {seed}, step {step}");
                health.Clock.Advance(TimeSpan.FromSeconds(random.Next(60)));
            }
        }
    }

    [Fact]
    public void Refused_UserErrorAtAnyPoint_ChangesNothing()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var health = new HealthFixture();
            for (var step = 0; step < 40; step++)
            {
                Disturb(health, random);
                health.Clock.Advance(TimeSpan.FromSeconds(random.Next(30)));
                var (before, heard) = (Picture(health), health.Heard.Count);

                health.Refuse(UserErrors[random.Next(UserErrors.Length)], random.Next(2) == 0 ? TimeSpan.FromMinutes(9) : null);
                health.End(isGood: null);

                Assert.True(before == Picture(health) && heard == health.Heard.Count, $"seed {seed}, step {step}");
            }
        }
    }

    [Fact]
    public void TryEnter_AnyInterleaving_LetsOneInAtATime()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var health = new HealthFixture(static options => options.ProbeTime = TimeSpan.FromDays(1));
            health.End(4, isGood: false);
            health.Clock.Advance(HealthFixture.Pause);
            string? inside = null;
            for (var step = 0; step < 60; step++)
            {
                var attempt = $"a{random.Next(6)}";
                switch (random.Next(6))
                {
                    case 0 when inside is not null:
                        health.End(isGood: random.Next(2) == 0 ? false : null, attempt: inside);
                        inside = null;
                        break;
                    case 1 when inside is not null:
                        health.Monitor.Leave(HealthFixture.Engine, null, inside);
                        inside = null;
                        break;
                    case 2:
                        health.Accept();
                        break;
                    case 3:
                        health.Clock.Advance(TimeSpan.FromSeconds(random.Next(90)));
                        break;
                    default:
                        if (health.Enter(attempt))
                        {
                            Assert.True(inside is null || inside == attempt, $"seed {seed}, step {step}: {attempt} beside {inside}");
                            inside = attempt;
                        }

                        break;
                }
            }
        }
    }

    [Fact]
    public async Task TryEnter_ManyThreads_LetsOneIn()
    {
        for (var round = 0; round < 50; round++)
        {
            var health = new HealthFixture();
            health.Refuse(4);
            health.Clock.Advance(HealthFixture.Pause);
            using var start = new Barrier(8);

            var entered = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return health.Enter($"a{i}");
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(entered, true);
        }
    }

    [Fact]
    public async Task Current_ReadWhileWritten_IsAlwaysWholeAndEndsUpTrue()
    {
        var health = new HealthFixture();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                var reads = 0;
                while (!done.IsCancellationRequested)
                {
                    var current = health.Monitor.Current;
                    Assert.All(current.Rates, static rate => Assert.InRange(rate.Good, 0, rate.Count));
                    Assert.True(current.Entries.DistinctBy(static e => (e.Engine, e.Credential)).Count() == current.Entries.Count);
                    reads++;
                }

                return reads;
            },
            TestContext.Current.CancellationToken)).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            () =>
            {
                var random = new Random(writer);
                for (var i = 0; i < 2000; i++)
                {
                    var credential = $"c{random.Next(5)}";
                    health.Monitor.Accepted(HealthFixture.Engine, credential, health.Clock.GetUtcNow());
                    health.Refuse(VideoErrorKind.RateLimited, TimeSpan.FromSeconds(random.Next(1, 50)), credential);
                }
            },
            TestContext.Current.CancellationToken)));
        await done.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Equal(5, health.Monitor.Current.Entries.Count);
    }

    private static void Disturb(HealthFixture health, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                health.Accept();
                break;
            case 1:
                health.Refuse(1);
                break;
            case 2:
                health.End(isGood: random.Next(2) == 0);
                break;
            case 3:
                health.Enter($"a{random.Next(5)}");
                break;
            case 4:
                health.Monitor.CredentialWorks(HealthFixture.Engine, null);
                break;
            default:
                health.End(isGood: true, time: TimeSpan.FromSeconds(random.Next(1, 100)));
                break;
        }
    }

    private static string Picture(HealthFixture health) =>
        string.Join(';', health.Monitor.Current.Entries) + string.Join(';', health.Monitor.Current.Rates) + string.Join(';', health.Monitor.Current.Times);
}
