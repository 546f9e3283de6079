using System.Reflection;

namespace VideoEngines.Abstractions.Tests;

/// <summary>An engine that answers every member of the interface, also those that have a default, and records the calls.</summary>
public class RecordingProxy : DispatchProxy
{
    public IVideoEngine Engine => (IVideoEngine)(object)this;

    public List<(MethodInfo Method, object?[] Arguments)> Calls { get; } = [];

    public List<object?> Answers { get; } = [];

    public static RecordingProxy Create() => (RecordingProxy)(object)Create<IVideoEngine, RecordingProxy>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Calls.Add((targetMethod!, args!));
        var type = targetMethod!.ReturnType;
        Answers.Add(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? Pending(type.GetGenericArguments()[0]) : new object());
        return Answers[^1];
    }

    private static object Pending(Type result)
    {
        var source = Activator.CreateInstance(typeof(TaskCompletionSource<>).MakeGenericType(result))!;
        return source.GetType().GetProperty("Task")!.GetValue(source)!;
    }
}
