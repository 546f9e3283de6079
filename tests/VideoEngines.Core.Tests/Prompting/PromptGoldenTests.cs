using VideoEngines.Core.Tests.Catalog;

namespace VideoEngines.Core.Tests.Prompting;

/// <summary>One request in every engine's form. A change is reviewed in the diff of the golden file, which <c>UPDATE_GOLDEN=1</c> writes.</summary>
public sealed class PromptGoldenTests
{
    private const string Folder = "tests/VideoEngines.Core.Tests/Prompting/Golden";

    public static TheoryData<string> Scenarios => [.. PromptScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Shape_ShippedEngines_GiveTheGoldenText(string scenario)
    {
        var (request, adapts) = PromptScenarios.All[scenario];
        var received = PromptGolden.Write(request, adapts);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            RepositoryFiles.Write($"{Folder}/{scenario}.txt", received);
        }

        Assert.Equal(RepositoryFiles.Read($"{Folder}/{scenario}.txt").ReplaceLineEndings("\n"), received);
    }
}
