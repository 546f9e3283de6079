using System.Collections.Concurrent;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>The workflows that the settings name, and those that come with the library. Each is read once. Thread-safe.</summary>
internal sealed class ComfyUIWorkflows
{
    private readonly Dictionary<string, string> _named;
    private readonly string? _default;
    private readonly ConcurrentDictionary<string, ComfyUIWorkflow> _read = new(StringComparer.Ordinal);

    public ComfyUIWorkflows(ComfyUIOptions options)
    {
        _named = new Dictionary<string, string>(options.Workflows, StringComparer.Ordinal);
        _default = options.WorkflowFile;
    }

    public IEnumerable<string> Names => _named.Keys;

    /// <summary>Finds a workflow by a request's name for it, else by its operation.</summary>
    /// <param name="name">The request's name for it; null for none.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="hasEndFrame">Whether there is an end frame, for which a workflow of its own is shipped.</param>
    /// <exception cref="FormatException">The settings name something that is no workflow.</exception>
    public ComfyUIWorkflow? Find(string? name, VideoOperation operation, bool hasEndFrame)
    {
        var source = name is not null ? _named.GetValueOrDefault(name) : _named.GetValueOrDefault(operation.Value) ?? _default ?? Shipped(operation, hasEndFrame);
        return source is null ? null : _read.GetOrAdd(source, static source => ComfyUIWorkflow.Parse(Load(source)));
    }

    /// <summary>Gets what is wrong with the settings' workflows.</summary>
    public IEnumerable<(string Setting, string Problem)> FindProblems()
    {
        var settings = _named.Select(static pair => (Name: $"Workflows:{pair.Key}", Source: pair.Value));
        foreach (var (setting, source) in _default is { } file ? settings.Append((nameof(ComfyUIOptions.WorkflowFile), file)) : settings)
        {
            if (Check(source) is { } problem)
            {
                yield return (setting, problem);
            }
        }
    }

    private static string? Check(string source)
    {
        try
        {
            ComfyUIWorkflow.Parse(Load(source));
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    private static string? Shipped(VideoOperation operation, bool hasEndFrame) =>
        operation == VideoOperation.TextToVideo ? "resource:wan-2.2-text-to-video.json"
        : operation == VideoOperation.ImageToVideo ? hasEndFrame ? "resource:wan-2.2-first-last-frame-to-video.json" : "resource:wan-2.2-image-to-video.json"
        : null;

    private static string Load(string source)
    {
        const string resource = "resource:";
        if (source.AsSpan().TrimStart() is ['{', ..])
        {
            return source;
        }

        try
        {
            if (!source.StartsWith(resource, StringComparison.Ordinal))
            {
                return File.ReadAllText(source);
            }

            using var stream = typeof(ComfyUIWorkflows).Assembly.GetManifestResourceStream("VideoEngines.Providers.ComfyUI.Workflows." + source[resource.Length..])
                ?? throw new FormatException($"There is no shipped workflow {source}.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FormatException($"The workflow file cannot be read: {exception.Message}", exception);
        }
    }
}
