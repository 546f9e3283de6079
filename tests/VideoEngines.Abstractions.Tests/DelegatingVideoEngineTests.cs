using System.Reflection;

namespace VideoEngines.Abstractions.Tests;

public class DelegatingVideoEngineTests
{
    private static readonly VideoJobHandle Handle = new() { EngineId = "a/b", AttemptId = "1" };

    public static TheoryData<string> Members => [.. typeof(IVideoEngine).GetMethods().Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_Called_IsForwardedWithItsArguments(string name)
    {
        var method = typeof(IVideoEngine).GetMethod(name)!;
        var inner = RecordingProxy.Create();
        using var source = new CancellationTokenSource();
        object?[] arguments = [.. method.GetParameters().Select(p => Argument(p.ParameterType, source.Token))];

        var answer = method.Invoke(new Layer(inner.Engine), arguments);

        var (called, passed) = Assert.Single(inner.Calls);
        Assert.Equal(method, called);
        Assert.Equal(arguments, passed);
        Assert.Same(inner.Answers.Single(), answer);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_OfTheBase_CanBeOverridden(string name)
    {
        var method = typeof(DelegatingVideoEngine).GetMethod(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

        Assert.True(method is { IsVirtual: true, IsFinal: false }, $"DelegatingVideoEngine does not forward {name}.");
    }

    [Fact]
    public void GetService_TypeOfTheLayer_IsTheLayerItself()
    {
        var layer = new Layer(RecordingProxy.Create().Engine);

        Assert.Same(layer, layer.GetService(typeof(Layer)));
        Assert.Same(layer, layer.GetService(typeof(IVideoEngine)));
    }

    [Fact]
    public void GetService_TypeOfTheLayerWithKey_IsAskedFurtherDown()
    {
        var inner = RecordingProxy.Create();

        new Layer(inner.Engine).GetService(typeof(Layer), "key");

        Assert.Equal([typeof(Layer), "key"], inner.Calls.Single().Arguments);
    }

    [Fact]
    public void Constructor_NoEngine_IsRefused() => Assert.Throws<ArgumentNullException>(() => new Layer(null!));

    private static object Argument(Type type, CancellationToken token) => type switch
    {
        _ when type == typeof(VideoRequest) => new VideoRequest("x"),
        _ when type == typeof(VideoSubmitOptions) => new VideoSubmitOptions(),
        _ when type == typeof(VideoJobHandle) => Handle,
        _ when type == typeof(IReadOnlyList<VideoJobHandle>) => new[] { Handle },
        _ when type == typeof(VideoOutput) => new VideoOutput(),
        _ when type == typeof(CancellationToken) => token,
        _ when type == typeof(Type) => typeof(string),
        _ when type == typeof(object) => "key",
        _ => throw new NotSupportedException($"Add a sample of {type} to this test."),
    };

    private sealed class Layer(IVideoEngine inner) : DelegatingVideoEngine(inner);
}
