namespace VideoEngines.Tests.Inputs;

/// <summary>A wrong, oversized or unsupported input is refused before the submit with one clear sentence, for every role and engine.</summary>
public sealed class EveryRoleAndEngineTests : IClassFixture<EveryEngine>
{
    private const int FewestCases = 4000;

    private readonly EveryEngine _engines;

    public EveryRoleAndEngineTests(EveryEngine engines) => _engines = engines;

    public static TheoryData<string> Engines => [.. EveryEngine.Offers.Select(static offer => offer.Id.ToString())];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task SubmitAsync_WrongInput_IsRefusedInOneSentenceBeforeAnythingIsSent(string id)
    {
        var engine = _engines.Get(id);
        var failures = new List<string>();
        foreach (var wrong in WrongInputs.Of(EveryEngine.Offers.Single(offer => offer.Id == id)))
        {
            var sent = _engines.Sent;
            var error = await Record.ExceptionAsync(() => engine.SubmitAsync(wrong.Request));
            if (FindFault(id, wrong, error) is { } fault)
            {
                failures.Add($"{wrong}: {fault} :: {error?.Message}");
            }

            if (_engines.Sent != sent)
            {
                failures.Add($"{wrong}: {_engines.Sent - sent} HTTP requests left");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    [Fact]
    public void Cases_OfTheWholeCatalog_AreMany()
    {
        var cases = EveryEngine.Offers.SelectMany(WrongInputs.Of).ToList();

        Assert.True(cases.Count >= FewestCases, $"{cases.Count} cases");
        Assert.Equal(Enum.GetValues<WrongInputKind>().Length, cases.Select(static wrong => wrong.Kind).Distinct().Count());
        Assert.Equal(14, cases.Select(static wrong => wrong.Role).Distinct().Count());
    }

    private static string? FindFault(string id, WrongInput wrong, Exception? error)
    {
        if (error is not VideoSubmitRejectedException { WasSent: false, Kind: VideoErrorKind.InvalidRequest } refusal)
        {
            return error is null ? "it was not refused" : $"refused as {error.GetType().Name}";
        }

        var message = refusal.Message;
        return !message.EndsWith('.') ? "no full stop"
            : message[..^1].Contains(". ", StringComparison.Ordinal) ? "more than one sentence"
            : refusal.EngineId != id ? "the engine is not told"
            // A broken file is one for every engine.
            : wrong.Kind != WrongInputKind.Content && !message.Contains(id, StringComparison.Ordinal) ? "the engine is not named"
            : !Names(wrong.Role).Any(name => message.Contains(name, StringComparison.Ordinal)) ? "the role is not named"
            : message.Contains(WrongInputs.Prompt, StringComparison.Ordinal) ? "the prompt is told"
            : message.Contains(WrongInputs.AddressHost, StringComparison.Ordinal) || message.Contains("://", StringComparison.Ordinal) ? "an address is told"
            : message.Length > 300 ? "too long"
            : null;
    }

    /// <summary>How messages may call a role: by its name, or as the member of the request.</summary>
    private static IEnumerable<string> Names(VideoInputRole role)
    {
        var member = string.Concat(role.Value.Split('-').Select(static part => char.ToUpperInvariant(part[0]) + part[1..]));
        return [role.Value, member];
    }
}
