using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace VideoEngines.Clients.Tests;

/// <summary>
/// The providers' own SDKs for Node, at the versions of node/package-lock.json. They are installed once per run, in a copy of the folder under artifacts, so that the working copy stays
/// clean. Where that cannot be done the tests are skipped, except in CI.
/// </summary>
public sealed class NodeClients : IAsyncLifetime
{
    /// <summary>Debian 12 has it. @google/genai asks for 20, but what is used of it here runs.</summary>
    private const int OldestNode = 18;

    public static string Source { get; } = Path.Combine(Repository.Root, "tests", "VideoEngines.Clients.Tests", "node");
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "clients");

    private string? _problem;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _problem = await CheckNodeAsync() ?? await InstallAsync();
        }
        catch (Win32Exception)
        {
            _problem = "node and npm are not on the path; install them to run this test.";
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs a script of the folder to its end.</summary>
    /// <param name="name">File name without .mjs.</param>
    /// <param name="address">Base address of the emulator.</param>
    public async Task<ScriptRun> RunAsync(string name, Uri address)
    {
        Require();
        var end = await RunAsync("node", [Path.Combine(Folder, name + ".mjs"), address.AbsoluteUri], TestContext.Current.CancellationToken);
        return ScriptRun.Read(name, end);
    }

    /// <summary>Writes down what a client sends.</summary>
    /// <param name="wire">File name in the folder capture, without .mjs.</param>
    /// <param name="folder">The folder to write to; the captures get one of their own in it.</param>
    public async Task CaptureAsync(string wire, string folder)
    {
        Require();
        var end = await RunAsync("node", [Path.Combine(Folder, "capture", wire + ".mjs"), folder], TestContext.Current.CancellationToken);
        Assert.True(end.ExitCode == 0, $"capture/{wire}.mjs ended with {end.ExitCode}: {end.Errors}");
    }

    private void Require()
    {
        if (_problem is null)
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(_problem);
        Assert.Skip(_problem);
    }

    private static async Task<string?> CheckNodeAsync()
    {
        var version = (await RunAsync("node", ["--version"], CancellationToken.None)).Output.Trim();
        return int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= OldestNode
            ? null
            : $"node is {version}; these clients need {OldestNode} or later.";
    }

    private static async Task<string?> InstallAsync()
    {
        var installed = Path.Combine(Folder, "installed.txt");
        var lockText = await File.ReadAllTextAsync(Path.Combine(Source, "package-lock.json"));
        CopyScripts();
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == lockText)
            return null;
        File.Delete(installed);
        // npm is a script on Windows, and no program there starts one without its ending.
        var end = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--prefer-offline"], CancellationToken.None, Folder);
        if (end.ExitCode != 0)
            return $"npm ci failed: {end.Errors}";
        await File.WriteAllTextAsync(installed, lockText);
        return null;
    }

    private static void CopyScripts()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Source, file);
            if (relative.StartsWith("node_modules", StringComparison.Ordinal))
                continue;
            var target = Path.Combine(Folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <summary>Runs a program without the keys and addresses of this machine's user.</summary>
    private static async Task<ProgramEnd> RunAsync(string program, string[] arguments, CancellationToken cancellationToken, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? string.Empty };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToArray())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new ProgramEnd(process.ExitCode, output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsSetting(string name) =>
        Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Prefixes = ["OPENAI_", "RUNWAYML_", "GOOGLE_", "GEMINI_", "FAL_", "REPLICATE_", "ARK_", "ALIBABA_", "NODE_"];
}
