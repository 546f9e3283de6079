using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace VideoEngines.Integration.Tests.Secrets;

/// <summary>Writes out everything that can be read from an object, however deep: what a serialiser or a debugger of the host would show.</summary>
internal static class Dump
{
    private const int Deepest = 8;

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text, 0);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, int depth)
    {
        if (value is null || depth > Deepest)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{value} ");
        if (value is string || value.GetType().IsPrimitive || value is Type or Delegate or MemberInfo)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Write(item, text, depth + 1);
            }

            return;
        }

        if (value.GetType().Namespace?.StartsWith("VideoEngines", StringComparison.Ordinal) == true || value is Exception || value.GetType().IsGenericType)
        {
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0))
            {
                text.Append(property.Name).Append('=');
                Write(property.GetValue(value), text, depth + 1);
            }
        }
    }
}
