using System.Globalization;

namespace VideoEngines.Catalog;

/// <summary>How a prompt names what goes in with it, in the form that an engine was trained for. In templates <c>{n}</c> is the place from 1, <c>{name}</c> a name.</summary>
public sealed record MentionSyntax
{
    /// <summary>Gets the template for reference images, e.g. <c>[Image {n}]</c>; <see langword="null"/> when there is no form of its own, and words are used.</summary>
    public string? Image { get; init; }

    /// <summary>Gets the template for videos.</summary>
    public string? Video { get; init; }

    /// <summary>Gets the template for sounds.</summary>
    public string? Audio { get; init; }

    /// <summary>Gets the template for elements, e.g. <c>@{name}</c>; <see langword="null"/> when the engine has no elements.</summary>
    public string? Element { get; init; }

    /// <summary>Gets how images and videos are counted.</summary>
    public MentionNumbering Numbering { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }

    internal static string Fill(string template, int number) => template.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    internal static string Fill(string template, int number, string name) => Fill(template, number).Replace("{name}", name, StringComparison.Ordinal);
}
