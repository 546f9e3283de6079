using VideoEngines.Metering;
using static VideoEngines.Core.Tests.Metering.LedgerFixture;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditLedgerRaceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Reserve_ManyThreadsForKHolds_ExactlyKSucceed()
    {
        var ledger = new LedgerFixture();
        await ledger.Grant(100, account: "acme");
        await ledger.Grant(200, account: "acme/x");
        await ledger.Grant(200, account: "acme/y");
        var held = 0;
        await Together(16, async thread =>
        {
            for (var i = 0; i < 25; i++)
            {
                try
                {
                    await ledger.Reserve($"{thread}-{i}", 1, thread % 2 == 0 ? "acme/x" : "acme/y");
                    Interlocked.Increment(ref held);
                }
                catch (InsufficientCreditsException)
                {
                }
            }
        });
        Assert.Equal(100, held);
        Assert.Equal(new CreditBalance { Granted = Credits(100), Held = Credits(100) }, await ledger.Balance());
        Assert.True((await ledger.Ledger.VerifyAsync()).IsClean);
    }

    [Fact]
    public async Task Reserve_SameAttemptFromManyThreads_HoldsOnce()
    {
        var ledger = new LedgerFixture();
        await ledger.Grant(100);
        var answers = new CreditHold[16];
        await Together(16, async thread => answers[thread] = await ledger.Reserve("a", 1));
        Assert.Single(answers.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal(Credits(1), (await ledger.Balance()).Held);
    }

    [Fact]
    public async Task End_RacingCommitReleaseAndExpiry_EndsOnceAndAnswersStay()
    {
        for (var round = 0; round < 100; round++)
        {
            var ledger = new LedgerFixture();
            await ledger.Grant(10);
            await ledger.Reserve("a", 4, lifetime: TimeSpan.FromMinutes(1));
            var answers = new CreditHold?[6];
            await Together(7, async thread =>
            {
                switch (thread)
                {
                    case < 3:
                        answers[thread] = await ledger.Commit("a", 3);
                        break;
                    case < 6:
                        answers[thread] = await ledger.Release("a");
                        break;
                    default:
                        ledger.Clock.Advance(TimeSpan.FromMinutes(2));
                        await ledger.Ledger.SweepAsync();
                        break;
                }
            });

            var kinds = await ledger.Kinds();
            var releases = kinds.Count(kind => kind == CreditEntryKind.Released);
            Assert.Equal(1, releases + kinds.Count(kind => kind == CreditEntryKind.Committed));
            Assert.Equal(releases, kinds.Count(kind => kind == CreditEntryKind.LateCommitted));
            Assert.Equal(new CreditBalance { Granted = Credits(10), Available = Credits(7), Spent = Credits(3) }, await ledger.Balance());
            Assert.Single(answers[..3].Distinct(ReferenceEqualityComparer.Instance));
            Assert.Single(answers[3..].Distinct(ReferenceEqualityComparer.Instance));
            Assert.Same(answers[0], await ledger.Commit("a", 3));
            Assert.Same(answers[3], await ledger.Release("a"));
            Assert.True((await ledger.Ledger.VerifyAsync()).IsClean);
        }
    }

    [Fact]
    public async Task Guard_RacingExpiry_EitherGuardsOrThrowsAndReturnsTheCredits()
    {
        for (var round = 0; round < 100; round++)
        {
            var ledger = new LedgerFixture();
            await ledger.Grant(10);
            await ledger.Reserve("a", 4, lifetime: TimeSpan.FromMinutes(1));
            var maySend = false;
            await Together(2, async thread =>
            {
                if (thread == 0)
                {
                    ledger.Clock.Advance(TimeSpan.FromMinutes(2));
                    await ledger.Ledger.SweepAsync();
                    return;
                }

                try
                {
                    await ledger.Guard("a");
                    maySend = true;
                }
                catch (CreditConflictException)
                {
                }
            });
            Assert.Equal(maySend ? Credits(4) : CreditAmount.Zero, (await ledger.Balance()).Held);
        }
    }

    [Fact]
    public async Task AnyMoves_CrossingPaths_NeverBlockEachOtherAndBalance()
    {
        var ledger = new LedgerFixture();
        string[] accounts = ["o", "o/a", "o/a/1", "o/a/2", "o/b", "o/b/1"];
        foreach (var account in accounts)
        {
            await ledger.Grant(1_000, account: account);
        }

        await Together(8, async thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 300; i++)
            {
                var attempt = $"{thread}-{i}";
                await ledger.Reserve(attempt, 0.1m, accounts[random.Next(accounts.Length)], lifetime: TimeSpan.FromSeconds(random.Next(1, 5)));
                switch (random.Next(5))
                {
                    case 0:
                        await ledger.Commit(attempt, 0.05m);
                        break;
                    case 1:
                        await ledger.Release(attempt, 0.1m);
                        break;
                    case 2:
                        await ledger.Commit(attempt, 0.2m);
                        break;
                    case 3:
                        ledger.Clock.Advance(TimeSpan.FromMilliseconds(500));
                        break;
                    default:
                        await ledger.Balance(accounts[random.Next(accounts.Length)]);
                        break;
                }
            }
        });
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var account in accounts)
        {
            Assert.Equal(CreditAmount.Zero, (await ledger.Balance(account)).Held);
        }

        var verification = await ledger.Ledger.VerifyAsync();
        Assert.True(verification.IsClean, string.Join("; ", verification.Problems));
    }

    [Fact]
    public async Task Balance_AfterAMoveAnswered_IncludesIt()
    {
        var ledger = new LedgerFixture();
        await ledger.Grant(100_000);
        var mismatches = 0;
        await Together(8, async thread =>
        {
            for (var i = 0; i < 200; i++)
            {
                await ledger.Reserve($"{thread}-{i}", 1);
                var held = (await ledger.Balance()).Held;
                Interlocked.Add(ref mismatches, held < Credits(i + 1) ? 1 : 0);
            }
        });
        Assert.Equal(0, mismatches);
    }

    private static Task Together(int threads, Func<int, Task> work)
    {
        var start = new Barrier(threads);
        return Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return work(thread);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap())).WaitAsync(Patience);
    }
}
