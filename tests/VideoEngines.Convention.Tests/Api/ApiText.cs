using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace VideoEngines.Convention.Tests.Api;

/// <summary>The public API of an assembly as text: a line per type and member, in a stable order, so that a change shows as a difference.</summary>
internal static class ApiText
{
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var group in assembly.GetExportedTypes().GroupBy(static type => type.Namespace ?? string.Empty).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(group.Key).Append('\n');
            foreach (var type in group.OrderBy(static type => ApiNames.Of(type), StringComparer.Ordinal))
            {
                text.Append('\n').Append(Attributes(type)).Append(Header(type)).Append('\n');
                foreach (var member in Members(type).Order(StringComparer.Ordinal))
                {
                    text.Append("    ").Append(member).Append('\n');
                }
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : (type.IsAbstract, type.IsSealed, type.IsValueType) switch
            {
                (_, _, true) => type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly struct" : "struct",
                (true, true, _) => "static class",
                (true, _, _) => "abstract class",
                (_, true, _) => "sealed class",
                _ => "class",
            };
        if (type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null))
        {
            kind = kind.Replace("class", "record", StringComparison.Ordinal).Replace("struct", "record struct", StringComparison.Ordinal);
        }

        var parents = type.IsEnum ? [ApiNames.Of(Enum.GetUnderlyingType(type))] : Parents(type).ToArray();
        var list = parents.Length == 0 ? string.Empty : " : " + string.Join(", ", parents);
        return $"{(type.IsDefined(typeof(FlagsAttribute), false) ? "[Flags] " : string.Empty)}public {kind} {ApiNames.Of(type)}{list}{Constraints(type.GetGenericArguments())}";
    }

    private static IEnumerable<string> Parents(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return ApiNames.Of(parent);
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        foreach (var name in type.GetInterfaces().Where(contract => contract.IsVisible && !inherited.Contains(contract)).Select(static contract => ApiNames.Of(contract)).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{Attributes(field)}{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}");
        }

        return type.GetConstructors(Shipped.Declared).Where(static c => Shipped.IsVisible(c) && !c.IsStatic && !Shipped.IsSynthesized(c)).Select(c => $"{Attributes(c)}{Access(c)}.ctor({Parameters(c)})")
            .Concat(type.GetFields(Shipped.Declared).Where(Shipped.IsVisible).Select(Field))
            .Concat(type.GetProperties(Shipped.Declared).Where(static p => Shipped.IsVisible(p) && !Shipped.IsSynthesized(p)).Select(Property))
            .Concat(type.GetEvents(Shipped.Declared).Where(static e => Shipped.IsVisible(e.AddMethod!)).Select(e => $"{Attributes(e)}{Access(e.AddMethod!)}event {ApiNames.Of(e)} {e.Name}"))
            .Concat(type.GetMethods(Shipped.Declared).Where(static m => Shipped.IsVisible(m) && !Shipped.IsSynthesized(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method));
    }

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"{Attributes(field)}const {ApiNames.Of(field)} {field.Name} = {ApiNames.Value(field.GetRawConstantValue(), field.FieldType)}"
        : $"{Attributes(field)}{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{ApiNames.Of(field)} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var accessor = property.GetAccessors(nonPublic: true).First(Shipped.IsVisible);
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : string.Empty;
        var get = property.GetMethod is { } getter && Shipped.IsVisible(getter) ? "get; " : string.Empty;
        var set = property.SetMethod is { } setter && Shipped.IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; "
            : string.Empty;
        var required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : string.Empty;
        return $"{Attributes(property)}{Access(accessor)}{required}{ApiNames.Of(property)} {property.Name}{index} {{ {get}{set}}}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>" : string.Empty;
        var extension = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : string.Empty;
        return $"{Attributes(method)}{Access(method)}{ApiNames.Of(method.ReturnParameter)} {method.Name}{generic}({extension}{Parameters(method)}){Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? parameter.IsDefined(typeof(IsReadOnlyAttribute), false) ? "in " : "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false) ? "params "
            : string.Empty;
        var value = parameter.HasDefaultValue ? $" = {ApiNames.Value(parameter.DefaultValue, parameter.ParameterType)}" : string.Empty;
        return $"{passing}{ApiNames.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Access(MethodBase method)
    {
        var access = method.IsPublic ? string.Empty : "protected ";
        var place = method.IsStatic ? method.IsAbstract ? "static abstract " : "static " : string.Empty;
        var dispatch = method.IsStatic || !method.IsVirtual || method.IsFinal && method is MethodInfo { IsVirtual: true } final && final.GetBaseDefinition() == final ? string.Empty
            : method is MethodInfo overriding && overriding.GetBaseDefinition() != overriding ? method.IsFinal ? "sealed override " : "override "
            : method.IsAbstract ? method.DeclaringType!.IsInterface ? string.Empty : "abstract "
            : "virtual ";
        return access + place + dispatch;
    }

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Select(static argument =>
    {
        var flags = argument.IsGenericParameter ? argument.GenericParameterAttributes : GenericParameterAttributes.None;
        List<string> rules = [.. argument.IsGenericParameter ? argument.GetGenericParameterConstraints().Where(static c => c != typeof(ValueType)).Select(static c => ApiNames.Of(c)) : []];
        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            rules.Insert(0, "struct");
        }
        else if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            rules.Insert(0, "class");
        }

        return rules.Count == 0 ? string.Empty : $" where {argument.Name} : {string.Join(", ", rules)}";
    }));

    private static string Attributes(MemberInfo member)
    {
        var experimental = member.GetCustomAttribute<ExperimentalAttribute>(inherit: false) is { } found ? $"[Experimental(\"{found.DiagnosticId}\")] " : string.Empty;
        var obsolete = member.GetCustomAttribute<ObsoleteAttribute>(inherit: false) is { } old && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute), false) ? $"[Obsolete(\"{old.Message}\")] " : string.Empty;
        return experimental + obsolete;
    }
}
