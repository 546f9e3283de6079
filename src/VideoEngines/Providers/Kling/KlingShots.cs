using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoEngines.Providers.Kling;

/// <summary>Prompts that tell Kling 3.0 and 3.0 Omni where to cut: <c>shot 1, 2, words; shot 2, 3, words;</c>. They take effect with <see cref="KlingVideoOptions.MultiShot"/>.</summary>
/// <remarks>Source: the multi-shot form on Kling's text-to-video page for kling-3.0.</remarks>
public static partial class KlingShots
{
    /// <summary>How many shots a video can have.</summary>
    public const int MostShots = 6;

    private const int LongestWords = 512;

    /// <summary>Writes shots as a prompt. The duration of the request has to be the sum of their seconds.</summary>
    /// <param name="shots">The shots in order, 1 to 6.</param>
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentException">There are no shots or too many, or one is not as <see cref="KlingShot"/> says.</exception>
    public static string ToPrompt(params IReadOnlyList<KlingShot> shots)
    {
        ArgumentNullException.ThrowIfNull(shots);
        if (shots.Count == 0)
        {
            throw new ArgumentException("A video has at least one shot.", nameof(shots));
        }

        var prompt = string.Join(' ', shots.Select(static (shot, i) => string.Create(CultureInfo.InvariantCulture, $"shot {i + 1}, {shot.Seconds}, {shot.Words.Trim()};")));
        return FindViolation(prompt, null) is { } violation ? throw new ArgumentException(violation, nameof(shots)) : prompt;
    }

    /// <summary>Whether the prompt has the form at all.</summary>
    internal static bool IsCut(string? prompt) => prompt is not null && Start().IsMatch(prompt);

    /// <summary>Gets why Kling could not cut the prompt, with what to change; null when it can, or when the prompt has not the form and Kling cuts as it sees fit.</summary>
    internal static string? FindViolation(string? prompt, decimal? seconds)
    {
        if (!IsCut(prompt))
        {
            return null;
        }

        var number = 0;
        long sum = 0;
        foreach (var part in prompt!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            if (Shot().Match(part) is not { Success: true } shot || !IsNumber(shot.Groups["n"], out var n) || n != number || !IsNumber(shot.Groups["m"], out var length) || length < 1)
            {
                return $"Part {number} of the prompt is no shot. Write shots as 'shot {number}, seconds, words;', numbered from 1, with whole seconds from 1 and without another semicolon.";
            }

            if (shot.Groups["words"].Length > LongestWords)
            {
                return $"Shot {number} has {shot.Groups["words"].Length} characters; Kling takes {LongestWords} at most. Shorten it.";
            }

            sum += length;
        }

        return number > MostShots ? $"The prompt has {number} shots; Kling makes {MostShots} at most. Remove some."
            : seconds is { } asked && asked != sum ? string.Create(CultureInfo.InvariantCulture, $"The shots have {sum} seconds and the video {asked:0.###}. Set Duration to the sum of the shots.")
            : null;
    }

    private static bool IsNumber(Group group, out int number) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // The keyword follows the language of the prompt; these are the two that are documented.
    [GeneratedRegex(@"^\s*(shot|镜头)\s*[0-9]+\s*,", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(shot|镜头)\s*(?<n>[0-9]+)\s*,\s*(?<m>[0-9]+)\s*,\s*(?<words>\S[\s\S]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shot();
}
