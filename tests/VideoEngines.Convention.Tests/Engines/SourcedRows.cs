using System.Collections;
using System.Reflection;

namespace VideoEngines.Convention.Tests.Engines;

/// <summary>The rows of the adapters' tables of documented errors, with the key of the source of each.</summary>
internal static class SourcedRows
{
    public static IReadOnlyList<(string Table, string Source)> All() =>
    [
        .. Shipped.OwnTypes
            .Where(static type => type.Namespace?.StartsWith("VideoEngines.Providers.", StringComparison.Ordinal) == true && !type.ContainsGenericParameters)
            .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(static property => Rows(property).Select(source => ($"{property.DeclaringType!.Name}.{property.Name}", source))),
    ];

    // A table is a list of rows, or an object with such a list in its property Rows.
    private static IEnumerable<string> Rows(PropertyInfo property)
    {
        var element = RowType(property.PropertyType) ?? RowType(property.PropertyType.GetProperty("Rows")?.PropertyType);
        if (element?.GetProperty("Source") is not { } source || source.PropertyType != typeof(string))
        {
            return [];
        }

        var value = property.GetValue(null);
        var rows = value as IEnumerable ?? (IEnumerable)value!.GetType().GetProperty("Rows")!.GetValue(value)!;
        return rows.Cast<object>().Select(row => (string)source.GetValue(row)!);
    }

    private static Type? RowType(Type? list) => list is { IsGenericType: true } && list.GetGenericArguments() is [var row] && list.IsAssignableTo(typeof(IEnumerable)) ? row : null;
}
