using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using VideoEngines.Benchmarks.Ratios;

if (args is ["ratios", .. var groups])
{
    return await RatioCommand.RunAsync(groups, Console.Out, Console.Error);
}

// In process: the repository's own build settings are not meant for the projects that BenchmarkDotNet would generate.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(RatioCommand).Assembly).Run(args, config);
return 0;
