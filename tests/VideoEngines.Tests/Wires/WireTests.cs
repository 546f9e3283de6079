using System.Text.Json.Nodes;

namespace VideoEngines.Tests.Wires;

/// <summary>
/// What our engines send is what an independent client sends for the same input, member by member and both ways. The clients' requests were captured by node/capture in
/// VideoEngines.Clients.Tests, which also tests that they are still what the clients send.
/// </summary>
public sealed class WireTests
{
    public static TheoryData<string, string> Cases { get; } = [.. WireTable.All.SelectMany(static wire => wire.Cases.Select(item => (wire.Name, item.Name)))];

    public static TheoryData<string> Wires { get; } = [.. WireTable.All.Select(static wire => wire.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Submit_SameInputAsClient_SendsTheSame(string name, string item)
    {
        var wire = WireTable.Of(name);
        var tested = wire.Cases.Single(candidate => candidate.Name == item);

        var found = await FindAsync(wire, tested);

        var unlisted = found.Where(difference => !wire.Differences.Concat(tested.Differences).Any(difference.Is)).ToArray();
        Assert.True(unlisted.Length == 0, $"{name} {item}: not what the client sends.\n{string.Join("\n", unlisted.AsEnumerable())}");
        var gone = tested.Differences.Where(listed => !found.Any(difference => difference.Is(listed))).ToArray();
        Assert.True(gone.Length == 0, $"{name} {item}: listed as different, but equal now: {string.Join(", ", gone.Select(static listed => listed.Path))}. Remove what is listed.");
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Differences_OfWire_AllOccur(string name)
    {
        var wire = WireTable.Of(name);
        var found = new List<FoundDifference>();
        foreach (var item in wire.Cases)
        {
            found.AddRange(await FindAsync(wire, item));
        }

        Assert.All(wire.Differences, listed => Assert.True(found.Exists(difference => difference.Is(listed)), $"{name}: {listed.Path} is listed as different and never is. Remove it from the list."));
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public void Captures_OfWire_AreAllCompared(string name) => Assert.Equal(
        Directory.EnumerateFiles(WireTable.FolderOf(name), "*.json").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
        WireTable.Of(name).Cases.Select(static item => item.Name).Order(StringComparer.Ordinal));

    private static async Task<IReadOnlyList<FoundDifference>> FindAsync(Wire wire, WireCase item)
    {
        var theirs = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(WireTable.FolderOf(wire.Name), item.Name + ".json"), TestContext.Current.CancellationToken))!["requests"]!.AsArray();
        using var server = new WireServer(wire.Answer);
        var engine = (item.Create ?? wire.Create)(item.Engine, server);

        await engine.SubmitAsync(item.Request, new VideoSubmitOptions { AttemptId = "attempt-1" }, TestContext.Current.CancellationToken);

        if (wire.BodyIsForm)
        {
            foreach (var sent in server.Requests.Select(static request => request!.AsObject()))
            {
                sent["form"] = WireComparison.AsForm(sent["body"]!.AsObject());
                sent.Remove("body");
            }
        }

        return WireComparison.Compare(theirs, server.Requests);
    }
}
