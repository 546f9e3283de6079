using Microsoft.Extensions.Options;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>Checks what only ComfyUI's settings have: a broken workflow is an error at start, not at the first request.</summary>
internal sealed class ComfyUIOptionsValidator : IValidateOptions<ComfyUIOptions>
{
    private const int MostFramesPerSecond = 120;

    public ValidateOptionsResult Validate(string? name, ComfyUIOptions options)
    {
        var problems = new ComfyUIWorkflows(options).FindProblems().ToList();
        if (options.FramesPerSecond is < 1 or > MostFramesPerSecond)
        {
            problems.Add($"ComfyUI:{nameof(ComfyUIOptions.FramesPerSecond)} must be 1 to {MostFramesPerSecond}.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
