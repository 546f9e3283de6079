namespace VideoEngines.Abstractions.Tests.Jobs;

public class VideoJobHandleTests
{
    private static readonly VideoJobHandle Handle = new() { EngineId = "kling/v3", AttemptId = "att-1", ProviderJobId = "job-1", JobKey = "secret", Owner = "secret", Credential = "secret" };

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("att-1")]
    [InlineData("{}")]
    [InlineData("""{"schema":1,"engineId":"kling/v3"}""")]
    [InlineData("""{"schema":1,"attemptId":"att-1"}""")]
    [InlineData("""{"engineId":"kling/v3","attemptId":"att-1"}""")]
    [InlineData("""{"schema":0,"engineId":"kling/v3","attemptId":"att-1"}""")]
    [InlineData("""{"schema":1,"engineId":"kling/v3","attemptId":""}""")]
    [InlineData("""{"schema":1,"engineId":"Kling 3","attemptId":"att-1"}""")]
    [InlineData("""{"schema":1,"engineId":7,"attemptId":"att-1"}""")]
    [InlineData("""{"schema":1,"engineId":null,"attemptId":"att-1"}""")]
    [InlineData("""{"schema":1,"engineId":"kling/v3","attemptId":"att-1","submittedAt":"yesterday"}""")]
    public void Parse_OtherText_IsAFormatError(string json) => Assert.Throws<FormatException>(() => VideoJobHandle.Parse(json));

    [Fact]
    public void Parse_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => VideoJobHandle.Parse(null!));

    [Fact]
    public void Parse_SmallestHandle_HasDefaults()
    {
        var handle = VideoJobHandle.Parse("""{"schema":1,"engineId":"kling/v3","attemptId":"att-1"}""");

        Assert.Equal(("kling/v3", "att-1", 1, null), (handle.EngineId.ToString(), handle.AttemptId, handle.ExpectedCount, handle.ProviderJobId));
    }

    [Fact]
    public void Parse_MembersOfANewerVersion_SurviveAndCanBeRead()
    {
        const string json = """{"schema":7,"engineId":"kling/v3","attemptId":"att-1","submittedAt":"2026-11-22T00:00:00+00:00","expectedCount":1,"zone":"b","more":{"a":[1,null]}}""";

        var handle = VideoJobHandle.Parse(json);

        Assert.Equal("b", handle.AdditionalMembers!["zone"].GetString());
        Assert.Equal(json, handle.ToJson());
        Assert.Equal(json.Replace("att-1", "att-2", StringComparison.Ordinal), (handle with { AttemptId = "att-2" }).ToJson());
    }

    [Fact]
    public void ToString_FullHandle_IsEngineAndAttempt() => Assert.Equal("kling/v3 att-1", Handle.ToString());

    [Fact]
    public void Equals_CopyThroughJson_IsTrue()
    {
        var copy = VideoJobHandle.Parse(Handle.ToJson());

        Assert.Equal(Handle, copy);
        Assert.Equal(Handle.GetHashCode(), copy.GetHashCode());
    }

    [Fact]
    public void Equals_AnyMemberDiffers_IsFalse()
    {
        Assert.NotEqual(Handle, Handle with { AttemptId = "att-2" });
        Assert.NotEqual(Handle, Handle with { ProviderJobId = null });
        Assert.NotEqual(Handle, Handle with { SubmittedAt = DateTimeOffset.UnixEpoch });
        Assert.False(Handle.Equals(null));
    }
}
