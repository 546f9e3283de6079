using System.Reflection;

namespace VideoEngines.Abstractions.Tests.Requests;

/// <summary>The open string-backed values: operation, role, content class and tier behave alike.</summary>
public class OpenValueTests
{
    public static TheoryData<Type> Types => [typeof(VideoOperation), typeof(VideoInputRole), typeof(VideoContentClass), typeof(VideoTier)];

    [Theory]
    [MemberData(nameof(Types))]
    public void NamedValues_Of_AType_AreDistinctAndCanBeCreated(Type type)
    {
        var named = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.GetValue(null)!).ToArray();

        Assert.NotEmpty(named);
        Assert.Equal(named.Length, named.Select(v => v.ToString()).Distinct().Count());
        Assert.All(named, value => Assert.Equal(value, Create(type, value.ToString()!)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Create_ValueOfOnesOwn_KeepsTheText(Type type) => Assert.Equal("my-own.2", Create(type, "my-own.2").ToString());

    [Theory]
    [MemberData(nameof(Types))]
    public void Create_OtherForm_IsRefused(Type type)
    {
        foreach (var text in new[] { string.Empty, "Upper", "with space", "ümlaut", "under_score", "a\n", new string('a', 65) })
        {
            Assert.ThrowsAny<ArgumentException>(() => Create(type, text));
        }

        Assert.Equal(64, Create(type, new string('a', 64)).ToString()!.Length);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Default_NotSet_IsEmptyText(Type type) => Assert.Equal(string.Empty, Activator.CreateInstance(type)!.ToString());

    private static object Create(Type type, string text)
    {
        try
        {
            return type.GetMethod("Create")!.Invoke(null, [text])!;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }
}
