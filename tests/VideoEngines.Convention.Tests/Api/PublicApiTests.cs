namespace VideoEngines.Convention.Tests.Api;

/// <summary>The public API of each shipped assembly equals the text that was approved.</summary>
public sealed class PublicApiTests
{
    private const string Folder = "tests/VideoEngines.Convention.Tests/Api";

    [Theory]
    [MemberData(nameof(Shipped.AssemblyNames), MemberType = typeof(Shipped))]
    public void PublicApi_Assembly_EqualsApprovedText(string assembly)
    {
        var received = ApiText.Of(Shipped.AssemblyNamed(assembly));
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(Repository.PathOf($"{Folder}/{assembly}.approved.txt"), received);
            return;
        }

        var approvedPath = Path.Combine(AppContext.BaseDirectory, "Api", $"{assembly}.approved.txt");
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : string.Empty;
        if (received == approved)
        {
            return;
        }

        var receivedPath = Path.Combine(AppContext.BaseDirectory, "Api", $"{assembly}.received.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath)!);
        File.WriteAllText(receivedPath, received);
        Assert.Fail(
            $"The public API of {assembly} is not what was approved.\n{Difference(approved, received)}\n"
            + $"Received: {receivedPath}\nIf the change is meant, run these tests with UPDATE_APPROVED=1, which writes {Folder}/{assembly}.approved.txt, and review the diff.");
    }

    private static string Difference(string approved, string received)
    {
        var before = approved.Split('\n');
        var after = received.Split('\n');
        return string.Join('\n', before.Except(after).Select(static line => $"- {line.Trim()}").Concat(after.Except(before).Select(static line => $"+ {line.Trim()}")).Take(40));
    }
}
