using System.Reflection;

namespace VideoEngines.Convention.Tests.Types;

/// <summary>The types that members mention.</summary>
internal static class Signatures
{
    public static IEnumerable<(string Member, Type Type)> VisibleTypesOf(Type type) =>
        type.GetFields(Shipped.Declared).Where(Shipped.IsVisible).Select(field => (Name(field), field.FieldType))
            .Concat(type.GetProperties(Shipped.Declared).Where(Shipped.IsVisible).Select(property => (Name(property), property.PropertyType)))
            .Concat(Of(type.GetMethods(Shipped.Declared).Cast<MethodBase>().Concat(type.GetConstructors(Shipped.Declared)).Where(Shipped.IsVisible)));

    public static IEnumerable<(string Member, Type Type)> AllTypesOf(Type type) =>
        type.GetFields(Shipped.Declared).Select(field => (Name(field), field.FieldType))
            .Concat(type.GetProperties(Shipped.Declared).Select(property => (Name(property), property.PropertyType)))
            .Concat(Of(type.GetMethods(Shipped.Declared).Cast<MethodBase>().Concat(type.GetConstructors(Shipped.Declared))));

    public static bool Contains(Type type, Func<Type, bool> predicate) =>
        predicate(type)
        || (type.HasElementType && Contains(type.GetElementType()!, predicate))
        || (type.IsGenericType && type.GetGenericArguments().Any(argument => Contains(argument, predicate)));

    private static IEnumerable<(string Member, Type Type)> Of(IEnumerable<MethodBase> methods) => methods.SelectMany(static method =>
        method.GetParameters().Select(parameter => (Name(method), parameter.ParameterType)).Concat(method is MethodInfo { ReturnType: var result } ? [(Name(method), result)] : []));

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.FullName}.{member.Name}";
}
