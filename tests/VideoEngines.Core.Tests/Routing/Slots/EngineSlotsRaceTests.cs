using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Slots;

/// <summary>Laws under threads and random histories; the seed is in the message of a failure.</summary>
public sealed class EngineSlotsRaceTests
{
    private const int Limit = 3;

    [Fact]
    public async Task Take_EightTasks_NeverExceedTheLimitAndEndEmpty()
    {
        var options = new RoutingSlotOptions { MaxWait = TimeSpan.FromMinutes(10) };
        options.Limits["*"] = Limit;
        var slots = new EngineSlots(EngineCatalog.Default, Options.Create(options), TimeProvider.System);
        var (running, most, granted, given) = (0, 0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(
            async () =>
            {
                var random = new Random(worker);
                for (var i = 0; i < 300; i++)
                {
                    using var stop = new CancellationTokenSource();
                    var take = slots.TakeAsync(SlotFixture.Engine, null, $"{worker}-{i}", stop.Token).AsTask();
                    if (random.Next(3) == 0)
                    {
                        await stop.CancelAsync();
                    }

                    try
                    {
                        Assert.True(await take);
                    }
                    catch (OperationCanceledException)
                    {
                        Interlocked.Increment(ref given);
                        continue;
                    }

                    var now = Interlocked.Increment(ref running);
                    InterlockedMax(ref most, now);
                    await Task.Yield();
                    Interlocked.Decrement(ref running);
                    Interlocked.Increment(ref granted);
                    slots.Release($"{worker}-{i}");
                }
            },
            TestContext.Current.CancellationToken)));

        Assert.InRange(most, 1, Limit);
        Assert.Equal(8 * 300, granted + given);
        var entry = Assert.Single(slots.Current.Entries);
        Assert.Equal((0, 0), (entry.InUse, entry.Waiting));
    }

    [Fact]
    public async Task Take_AnyHistory_KeepsTheLimitAndTheOrder()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var fixture = new SlotFixture(Limit, maxWait: TimeSpan.FromMinutes(10));
            var order = new ConcurrentQueue<int>();
            var held = new List<int>();
            var waiting = new Queue<(int Attempt, Task<bool> Take)>();
            for (var step = 0; step < 60; step++)
            {
                if (held.Count == 0 || random.Next(2) == 0)
                {
                    var take = fixture.TakeAsync($"a{step}");
                    if (take.IsCompleted)
                    {
                        Assert.True(await take && waiting.Count == 0, $"seed {seed}, step {step}");
                        held.Add(step);
                    }
                    else
                    {
                        waiting.Enqueue((step, take));
                    }
                }
                else
                {
                    var out_ = held[random.Next(held.Count)];
                    held.Remove(out_);
                    fixture.Slots.Release($"a{out_}");
                    if (waiting.TryDequeue(out var first))
                    {
                        Assert.True(await first.Take, $"seed {seed}, step {step}");
                        held.Add(first.Attempt);
                        Assert.All(waiting, other => Assert.False(other.Take.IsCompleted, $"seed {seed}, step {step}: {other.Attempt} before its turn"));
                    }
                }

                Assert.True(fixture.Use == (held.Count, waiting.Count) && held.Count <= Limit, $"seed {seed}, step {step}: {fixture.Use} for {held.Count} and {waiting.Count}");
            }
        }
    }

    private static void InterlockedMax(ref int target, int value)
    {
        var seen = Volatile.Read(ref target);
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var before && before != seen)
        {
            seen = before;
        }
    }
}
