using System.Runtime.InteropServices;

namespace VideoEngines.Convention.Tests.Trimming;

/// <summary>Publishes a small app with everything cut away that nothing refers to, and runs it.</summary>
public sealed class TrimSmokeTests
{
    [Fact]
    public async Task TrimSmoke_PublishedFullyTrimmed_RunsWithoutWarnings()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("videoengines-trim-");
        try
        {
            // Folders of its own, so that the working copy's builds stay as they are, and no build server that outlives the test.
            var published = await ChildProcess.RunAsync(
                "dotnet",
                [
                    "publish", "tests/VideoEngines.TrimSmoke", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "--disable-build-servers",
                    $"-p:ArtifactsPath={Path.Combine(folder.FullName, "artifacts")}", "-p:RunAnalyzers=false", "-o", Path.Combine(folder.FullName, "out"), "-v", "q", "--nologo",
                ],
                token);
            Assert.True(published.ExitCode == 0 && !published.Output.Contains("warning IL", StringComparison.Ordinal), published.Output);

            var ran = await ChildProcess.RunAsync(Path.Combine(folder.FullName, "out", "VideoEngines.TrimSmoke"), [], token);

            Assert.True(ran.ExitCode == 0, ran.Output);
            Assert.Equal("trim smoke ok", ran.Output.Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
