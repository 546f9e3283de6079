using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads one JSON object strictly: every problem is collected, and what nobody asked for is one.</summary>
internal sealed class JsonObjectReader
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly JsonElement _element;

    private JsonObjectReader(JsonElement element, string path, CatalogContext context)
    {
        _element = element;
        Path = path;
        Context = context;
    }

    public string Path { get; }

    public CatalogContext Context { get; }

    public static JsonObjectReader? Open(JsonElement element, string path, CatalogContext context)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return new(element, path, context);
        }

        context.Add(path, $"expected an object, found {Kind(element)}");
        return null;
    }

    /// <summary>Reports the members that nobody asked for.</summary>
    public void Done()
    {
        foreach (var member in _element.EnumerateObject())
        {
            if (!_asked.Contains(member.Name))
            {
                var near = EditDistance.Nearest(member.Name, _asked, 1);
                Context.Add(
                    JsonPath.Member(Path, member.Name),
                    near.Count > 0 ? $"unknown member; did you mean \"{near[0]}\"?" : $"unknown member; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
            }
        }
    }

    public void Problem(string name, string message) => Context.Add(JsonPath.Member(Path, name), message);

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    public bool TryTake(string name, bool required, out JsonElement value)
    {
        _asked.Add(name);
        if (_element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null)
        {
            return true;
        }

        if (required)
        {
            Problem(name, "is missing");
        }

        return false;
    }

    public string? Text(string name, bool required = false)
    {
        if (!TryTake(name, required, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
        {
            return value.GetString();
        }

        Problem(name, $"expected a text that is not empty, found {Kind(value)}");
        return null;
    }

    public bool? Flag(string name, bool required = false)
    {
        if (!TryTake(name, required, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Problem(name, $"expected true or false, found {Kind(value)}");
        return null;
    }

    public decimal? Number(string name, bool required = false, decimal minimum = 0, bool positive = false)
    {
        if (!TryTake(name, required, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
        {
            Problem(name, $"expected a number, found {Kind(value)}");
            return null;
        }

        if (number < minimum || (positive && number <= 0))
        {
            Problem(name, positive ? "must be above 0" : $"must be at least {minimum.ToString(CultureInfo.InvariantCulture)}");
            return null;
        }

        return number;
    }

    public long? Long(string name, bool required = false, long minimum = 0)
    {
        if (Number(name, required, minimum) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue)
        {
            return (long)number;
        }

        Problem(name, "must be a whole number");
        return null;
    }

    public int? Int(string name, bool required = false, int minimum = 0)
    {
        if (Long(name, required, minimum) is not { } number)
        {
            return null;
        }

        if (number <= int.MaxValue)
        {
            return (int)number;
        }

        Problem(name, "is too large");
        return null;
    }

    public TimeSpan? Seconds(string name, bool required = false) =>
        Number(name, required, positive: true) is { } seconds && ToTime(seconds, JsonPath.Member(Path, name)) is { } time ? time : null;

    public DateOnly? Date(string name, bool required = false)
    {
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Problem(name, $"'{text}' is no date; write it as 2026-11-21");
        return null;
    }

    public T? Parsed<T>(string name, TryParse<T> parse, string form, bool required = false)
        where T : struct =>
        Text(name, required) is { } text ? Parse(text, JsonPath.Member(Path, name), parse, form) : null;

    public T? OneOf<T>(string name, IReadOnlyDictionary<string, T> values, bool required = false)
        where T : struct
    {
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        if (values.TryGetValue(text, out var value))
        {
            return value;
        }

        Problem(name, $"'{text}' is not one of {string.Join(", ", values.Keys)}");
        return null;
    }

    public JsonObjectReader? Object(string name, bool required = false) =>
        TryTake(name, required, out var value) ? Open(value, JsonPath.Member(Path, name), Context) : null;

    /// <summary>Reads an object whose member names are keys. Members that are null are absent.</summary>
    public IEnumerable<(string Key, JsonElement Value, string Path)> Map(string name, bool required = false)
    {
        if (!TryTake(name, required, out var value))
        {
            yield break;
        }

        var path = JsonPath.Member(Path, name);
        if (value.ValueKind != JsonValueKind.Object)
        {
            Context.Add(path, $"expected an object, found {Kind(value)}");
            yield break;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                yield return (member.Name, member.Value, JsonPath.Member(path, member.Name));
            }
        }
    }

    public IEnumerable<(JsonElement Value, string Path)> Items(string name, bool required = false)
    {
        if (!TryTake(name, required, out var value))
        {
            yield break;
        }

        var path = JsonPath.Member(Path, name);
        if (value.ValueKind != JsonValueKind.Array)
        {
            Context.Add(path, $"expected an array, found {Kind(value)}");
            yield break;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            yield return (item, JsonPath.Item(path, index++));
        }
    }

    public IReadOnlyList<T> List<T>(string name, TryParse<T> parse, string form, bool required = false)
        where T : struct
    {
        var list = new List<T>();
        foreach (var (item, path) in Items(name, required))
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                Context.Add(path, $"expected a text, found {Kind(item)}");
            }
            else if (Parse(item.GetString()!, path, parse, form) is { } value)
            {
                AddDistinct(list, value, path);
            }
        }

        return list;
    }

    public IReadOnlyList<string> Texts(string name, bool required = false)
    {
        var list = new List<string>();
        foreach (var (item, path) in Items(name, required))
        {
            if (item.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(item.GetString()))
            {
                AddDistinct(list, item.GetString()!, path);
            }
            else
            {
                Context.Add(path, $"expected a text that is not empty, found {Kind(item)}");
            }
        }

        return list;
    }

    public IReadOnlyList<decimal> Numbers(string name, bool required = false)
    {
        var list = new List<decimal>();
        foreach (var (item, path) in Items(name, required))
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetDecimal(out var number) && number > 0)
            {
                AddDistinct(list, number, path);
            }
            else
            {
                Context.Add(path, "expected a number above 0");
            }
        }

        return list;
    }

    public TimeSpan? ToTime(decimal seconds, string path)
    {
        if (seconds <= (decimal)TimeSpan.MaxValue.TotalDays * 86400 / 2)
        {
            return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        Context.Add(path, "is too long");
        return null;
    }

    internal static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"\"{element.GetString()}\"",
        JsonValueKind.Null => "null",
        _ => element.GetRawText(),
    };

    private T? Parse<T>(string text, string path, TryParse<T> parse, string form)
        where T : struct
    {
        if (parse(text, out var value))
        {
            return value;
        }

        Context.Add(path, $"'{text}' is no {form}");
        return null;
    }

    private void AddDistinct<T>(List<T> list, T value, string path)
        where T : notnull
    {
        if (list.Contains(value))
        {
            Context.Add(path, $"{value} is listed twice");
        }
        else
        {
            list.Add(value);
        }
    }

    internal delegate bool TryParse<T>([NotNullWhen(true)] string? text, out T value);
}
