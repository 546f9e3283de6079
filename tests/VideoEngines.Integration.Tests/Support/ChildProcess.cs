using System.Diagnostics;

namespace VideoEngines.Integration.Tests.Support;

/// <summary>A program that runs as a child of the test and never outlives it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public static ChildProcess Start(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? string.Empty };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the end of the program.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        var output = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await _errors.WaitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, output, errors);
    }

    /// <summary>Presses Ctrl+C, where signals exist.</summary>
    public async Task InterruptAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send to another process.");
        using var kill = Start("/bin/sh", ["-c", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kill -INT {Id}")]);
        await kill.EndAsync(cancellationToken);
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
