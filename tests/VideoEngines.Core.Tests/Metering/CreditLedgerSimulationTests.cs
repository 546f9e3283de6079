using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

/// <summary>Random sequences of every operation, by seed: the auditor predicts each reply, each balance and what is left of each grant.</summary>
public sealed class CreditLedgerSimulationTests
{
    private const int SeedsPerBlock = 20;
    private const int Steps = 300;

    private static readonly string[] Accounts = ["a", "a/x", "a/x/1", "a/y", "b", "b/z"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task AnySequence_EverySeed_IsAsTheAuditorPredicts(int block)
    {
        var kinds = new HashSet<CreditEntryKind>();
        for (var seed = block * SeedsPerBlock; seed < (block + 1) * SeedsPerBlock; seed++)
        {
            kinds.UnionWith(await new Run(seed).PlayAsync());
        }

        Assert.Equal(Enum.GetValues<CreditEntryKind>().Order(), kinds.Order());
    }

    private sealed class Run
    {
        private readonly Random _random;
        private readonly int _seed;
        private readonly LedgerFixture _fixture;
        private readonly LedgerAuditor _auditor;
        private readonly List<(string Name, Func<Task<string>> Real, Func<string> Predicted)> _history = [];

        public Run(int seed)
        {
            _seed = seed;
            _random = new Random(seed);
            var overrun = (CreditOverrunPolicy)(seed % 3);
            _fixture = new LedgerFixture(new CreditLedgerOptions { Overrun = overrun });
            _auditor = new LedgerAuditor(() => _fixture.Clock.Now, overrun);
        }

        private InMemoryCreditLedger Ledger => _fixture.Ledger;

        public async Task<HashSet<CreditEntryKind>> PlayAsync()
        {
            for (var step = 0; step < Steps; step++)
            {
                var call = _history.Count > 0 && _random.Next(4) == 0 ? _history[_random.Next(_history.Count)] : Invent();
                _history.Add(call);
                var predicted = call.Predicted();
                var real = await call.Real();
                Assert.True(predicted == real, $"seed {_seed}, step {step}, {call.Name}:\n predicted {predicted}\n was       {real}");
                if (step % 10 == 9)
                {
                    await CompareBooksAsync(step);
                }
            }

            await CompareBooksAsync(Steps);
            var kinds = new HashSet<CreditEntryKind>();
            foreach (var account in Accounts.Append(CreditAccounts.Losses))
            {
                kinds.UnionWith(await _fixture.Kinds(account));
            }

            return kinds;
        }

        private static async Task<string> Reply(ValueTask<CreditHold> call)
        {
            try
            {
                return Describe(await call);
            }
            catch (InsufficientCreditsException exception)
            {
                return $"insufficient {exception.Level ?? "none"} {exception.Available.Micro}";
            }
            catch (CreditConflictException exception)
            {
                return $"conflict {exception.Field}";
            }
            catch (VideoEngineException exception) when (exception.Kind == VideoErrorKind.NotFound)
            {
                return "not found";
            }
        }

        private static string Describe(CreditHold hold) =>
            $"{hold.AttemptId} {hold.State} total {hold.Total.Micro} charged {hold.Charged.Micro} loss {hold.Loss.Micro} until {hold.ExpiresAt:O} adjusted {hold.Adjustments}";

        private async Task CompareBooksAsync(int step)
        {
            foreach (var account in Accounts)
            {
                var predicted = _auditor.Balance(account);
                var real = await Ledger.GetBalanceAsync(account);
                Assert.True(predicted == real, $"seed {_seed}, step {step}, balance of {account}:\n predicted {predicted}\n was       {real}");
                Assert.True(real.IsBalanced && !real.HasNegative);
                if (_auditor.Knows(account))
                {
                    Assert.Equal(_auditor.Left(account), _fixture.Left(account));
                }
            }

            Assert.Equal(_auditor.Loss, (await Ledger.GetBalanceAsync(CreditAccounts.Losses)).Loss.Micro);
            _auditor.Sweep();
            var verification = await Ledger.VerifyAsync();
            Assert.True(verification.IsClean, $"seed {_seed}, step {step}: {string.Join("; ", verification.Problems)}");
        }

        private (string Name, Func<Task<string>> Real, Func<string> Predicted) Invent()
        {
            var attempt = $"t{_random.Next(30)}";
            var amount = new CreditAmount(_random.Next(4) == 0 ? _random.Next(60) : _random.Next(20));
            CreditOverrunPolicy? overrun = _random.Next(2) == 0 ? null : (CreditOverrunPolicy)_random.Next(3);
            switch (_random.Next(22))
            {
                case 0 or 1 or 2:
                    return InventGrant();
                case 3 or 4 or 5 or 6 or 7:
                    var reservation = new CreditReservation
                    {
                        AttemptId = attempt,
                        Account = _random.Next(8) == 0 ? "b/z/deep/er" : Accounts[_random.Next(Accounts.Length)],
                        Amount = amount,
                        Engine = _random.Next(2) == 0 ? LedgerFixture.Kling : LedgerFixture.Runway,
                        Quote = LedgerFixture.Quote(0.00001m),
                        RateCard = RateCard.Default,
                        Lifetime = _random.Next(5) == 0 ? null : TimeSpan.FromSeconds(_random.Next(1, 120)),
                    };
                    return ("reserve", () => Reply(Ledger.ReserveAsync(reservation)), () => _auditor.Reserve(reservation));
                case 8 or 9 or 10:
                    return ("guard", () => Reply(Ledger.GuardAsync(attempt)), () => _auditor.Guard(attempt));
                case 11:
                    return ("suspend", () => Reply(Ledger.SuspendAsync(attempt, "?")), () => _auditor.Suspend(attempt));
                case 12 or 13 or 14:
                    var commit = new CreditCommit { AttemptId = attempt, Amount = amount, Overrun = overrun, Evidence = "e" };
                    return ("commit", () => Reply(Ledger.CommitAsync(commit)), () => _auditor.Commit(commit));
                case 15 or 16:
                    var release = new CreditRelease { AttemptId = attempt, Reason = "r", Evidence = "e", PossibleProviderLoss = new(_random.Next(3)) };
                    return ("release", () => Reply(Ledger.ReleaseAsync(release)), () => _auditor.Release(release));
                case 17 or 18:
                    var adjustment = new CreditAdjustment { AttemptId = attempt, Key = $"k{_random.Next(3)}", NewTotal = amount, Reason = "r", Overrun = overrun };
                    return ("adjust", () => Reply(Ledger.AdjustAsync(adjustment)), () => _auditor.Adjust(adjustment));
                case 19:
                    var until = _fixture.Clock.Now + TimeSpan.FromSeconds(_random.Next(-10, 200));
                    return ("extend", () => Reply(Ledger.ExtendAsync(attempt, until)), () => _auditor.Extend(attempt, until));
                case 20:
                    return ("read", async () => await Ledger.GetHoldAsync(attempt) is { } hold ? Describe(hold) : "none", () => _auditor.Read(attempt));
                default:
                    return InventTime();
            }
        }

        private (string Name, Func<Task<string>> Real, Func<string> Predicted) InventGrant()
        {
            var account = Accounts[_random.Next(Accounts.Length)];
            var expires = _random.Next(3) == 0 ? (int?)null : _random.Next(_auditor.Knows(account) ? -5 : 1, 150);
            var starts = _random.Next(3) == 0 ? _random.Next(-20, 100) : (int?)null;
            var grant = new CreditGrant
            {
                Key = $"g{_random.Next(12)}",
                Account = account,
                Amount = new CreditAmount(_random.Next(1, 50)),
                Priority = _random.Next(-1, 2),
                StartsAt = starts < expires || expires is null ? At(starts) : null,
                ExpiresAt = At(expires),
                Scope = _random.Next(4) switch { 0 => "kling/*", 1 => "runway/*", _ => null },
            };
            return ("grant", async () =>
            {
                try
                {
                    var entry = await Ledger.GrantAsync(grant);
                    return $"granted {entry.Account} {entry.Key} {entry.Amount.Micro}";
                }
                catch (CreditConflictException exception)
                {
                    return $"conflict {exception.Field}";
                }
                catch (ArgumentException)
                {
                    return "argument";
                }
            }, () => _auditor.Grant(grant));

            DateTimeOffset? At(int? seconds) => seconds is { } s ? _fixture.Clock.Now + TimeSpan.FromSeconds(s) : null;
        }

        private (string Name, Func<Task<string>> Real, Func<string> Predicted) InventTime()
        {
            var jump = TimeSpan.FromSeconds(_random.Next(6) switch { 0 => 300, 1 => -60, _ => _random.Next(30) });
            return ("time", () => Task.FromResult("time"), () =>
            {
                _fixture.Clock.Advance(jump);
                return "time";
            }
            );
        }
    }
}
