using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Faults;

public sealed class EmulatorFaultTests
{
    public static TheoryData<EmulatorFault, string> BrokenFaults() => new()
    {
        { new EmulatorFault { Kind = (EmulatorFaultKind)99 }, "lost-answer" },
        { new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer, Times = 0 }, "times" },
        { new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer, Provider = "sora" }, "sora" },
        { new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer, Status = 500 }, "Status" },
        { new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer, Match = "" }, "match" },
        { new EmulatorFault { Kind = EmulatorFaultKind.SubmitError, Status = 200 }, "status" },
        { new EmulatorFault { Kind = EmulatorFaultKind.SubmitError, Code = "1" }, "1302" },
        { new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Code = "5000" }, "1302" },
        { new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, RetryAfter = TimeSpan.FromSeconds(-1) }, "retryAfter" },
        { new EmulatorFault { Kind = EmulatorFaultKind.SlowAnswer, Delay = TimeSpan.FromSeconds(-1) }, "delay" },
        { new EmulatorFault { Kind = EmulatorFaultKind.EndsBeforeCancel, Provider = "kling" }, "runway" },
        { new EmulatorFault { Kind = EmulatorFaultKind.WebhookEarly, Provider = "runway" }, "kling" },
        { new EmulatorFault { Kind = EmulatorFaultKind.CostChanges, Code = "much" }, "factor" },
        { new EmulatorFault { Kind = EmulatorFaultKind.WrongTypeDownload, Code = "gif" }, "html" },
        { new EmulatorFault { Kind = EmulatorFaultKind.TruncatedDownload, Bytes = -1 }, "bytes" },
        { new EmulatorFault { Kind = EmulatorFaultKind.SlowDownload, Bytes = 0 }, "bytes" },
        { new EmulatorFault { Kind = EmulatorFaultKind.RedirectPrivate, Location = new Uri("/x", UriKind.Relative) }, "location" },
    };

    [Theory]
    [MemberData(nameof(BrokenFaults))]
    public async Task AddFault_BrokenRule_SaysWhich(EmulatorFault fault, string word)
    {
        await using var server = await TestServer.StartAsync();

        var problem = Assert.Throws<ArgumentException>(() => server.Emulator.AddFault(fault));

        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClearFaults_DropsWhatWaits()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer });

        server.Emulator.ClearFaults();

        Assert.Empty(server.Emulator.Faults);
        Assert.Equal(200, (await server.RunwayAsync("/v1/text_to_video", TestServer.RunwayText)).Status);
    }
}
