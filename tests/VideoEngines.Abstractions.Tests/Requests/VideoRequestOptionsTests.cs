using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Requests;

public class VideoRequestOptionsTests
{
    [Fact]
    public void With_TypedOptions_CanBeReadBack()
    {
        var options = new TestVideoOptions { Mode = "pro", CfgScale = 0.5m };

        Assert.Equal(options, new VideoRequest("x").With(options).GetOptions<TestVideoOptions>());
    }

    [Fact]
    public void With_TypedOptions_AreUnderTheirDialect()
    {
        var request = new VideoRequest("x").With(new TestVideoOptions { Mode = "pro" });

        Assert.Equal("""{"mode":"pro"}""", request.Options["test"].GetRawText());
    }

    [Fact]
    public void With_SameDialectTwice_ReplacesTheFirst()
    {
        var request = new VideoRequest("x").With(new TestVideoOptions { Mode = "pro" }).With(new TestVideoOptions { CfgScale = 1 });

        Assert.Equal(new TestVideoOptions { CfgScale = 1 }, request.GetOptions<TestVideoOptions>());
    }

    [Fact]
    public void With_TwoDialects_KeepsBothAndLeavesTheOriginalAlone()
    {
        var original = new VideoRequest("x").With(new TestVideoOptions { Mode = "pro" });

        var both = original.With(new OtherVideoOptions { Steps = 3 });

        Assert.Equal(["other", "test"], both.Options.Keys);
        Assert.Equal(["test"], original.Options.Keys);
    }

    [Fact]
    public void With_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => new VideoRequest("x").With<TestVideoOptions>(null!));

    [Fact]
    public void GetOptions_NoneForTheDialect_IsNull() => Assert.Null(new VideoRequest("x").With(new OtherVideoOptions()).GetOptions<TestVideoOptions>());

    [Fact]
    public void GetOptions_UnknownMember_ErrorNamesIt()
    {
        var request = VideoRequest.Parse("""{"options":{"test":{"modee":"pro"}}}""");

        var error = Assert.Throws<JsonException>(() => request.GetOptions<TestVideoOptions>());

        Assert.Contains("'modee'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetOptions_AfterJsonRoundTrip_AreTheSame()
    {
        var options = new TestVideoOptions { Mode = "é", CfgScale = 0.50m };

        Assert.Equal(options, VideoRequest.Parse(new VideoRequest("x").With(options).ToJson()).GetOptions<TestVideoOptions>());
    }
}
