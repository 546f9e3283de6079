using System.Reflection;
using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Serialization;

/// <summary>The stored form of requests and handles, in both directions. A change here breaks rows that hosts have stored: raise the schema and keep reading the old files.</summary>
public class GoldenFileTests
{
    public static TheoryData<string> Requests => [.. Samples.Requests.Keys];

    public static TheoryData<string> Handles => [.. Samples.Handles.Keys];

    [Theory]
    [MemberData(nameof(Requests))]
    public void ToJson_Request_IsTheGoldenText(string name) => Assert.Equal(Golden(name), JsonText.Compact(Samples.Requests[name]().ToJson()));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Parse_GoldenRequest_IsTheSampleAndWritesTheSameText(string name)
    {
        var request = VideoRequest.Parse(Golden(name));

        Assert.Equal(Samples.Requests[name](), request);
        Assert.Equal(Golden(name), JsonText.Compact(request.ToJson()));
    }

    [Theory]
    [MemberData(nameof(Handles))]
    public void ToJson_Handle_IsTheGoldenText(string name) => Assert.Equal(Golden(name), JsonText.Compact(Samples.Handles[name]().ToJson()));

    [Theory]
    [MemberData(nameof(Handles))]
    public void Parse_GoldenHandle_IsTheSampleAndWritesTheSameText(string name)
    {
        var handle = VideoJobHandle.Parse(Golden(name));

        Assert.Equal(Samples.Handles[name](), handle);
        Assert.Equal(Golden(name), JsonText.Compact(handle.ToJson()));
    }

    [Theory]
    [InlineData(typeof(VideoRequest), "request-full")]
    [InlineData(typeof(VideoJobHandle), "handle-full")]
    public void GoldenFile_FullObject_ShowsEveryMember(Type type, string name)
    {
        using var document = JsonDocument.Parse(Golden(name));
        var shown = document.RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.Name != nameof(VideoJobHandle.AdditionalMembers))
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
            .Order(StringComparer.Ordinal);

        Assert.Equal(members, shown);
    }

    private static string Golden(string name) => JsonText.Compact(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Serialization", name + ".golden.json")));
}
