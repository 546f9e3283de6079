using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoEngines.Providers.Alibaba;
using static VideoEngines.Tests.Providers.Alibaba.AlibabaTest;

namespace VideoEngines.Tests.Providers.Alibaba;

public sealed class AlibabaVideoEngineTests
{
    private static readonly byte[] Wave = [.. "RIFF\0\0\0\0WAVEfmt "u8];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_BytesThatMustBeFetched_AreUploadedForTheModelWithoutTheKey()
    {
        var server = new AlibabaServer();
        var request = new VideoRequest { StartFrame = VideoMedia.FromBytes(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "image/jpeg"), DrivingAudio = VideoMedia.FromBytes(Wave, "audio/wav") };

        await Create(VideoEngineIds.AlibabaWan22S2V, server).SubmitAsync(request, null, Token);

        Assert.Equal(BaseAddress + "/api/v1/uploads?action=getPolicy&model=wan2.2-s2v", server.Calls[0].Address);
        Assert.All(server.Calls.Skip(1).Take(2), static call =>
        {
            Assert.Equal(("POST", "https://storage.example/"), (call.Method, call.Address));
            Assert.False(call.Headers.ContainsKey("Authorization"));
            Assert.Contains("name=\"OSSAccessKeyId\"\r\n\r\nLTAI1\r\n", call.Body, StringComparison.Ordinal);
            Assert.True(call.Body.IndexOf("name=\"key\"", StringComparison.Ordinal) < call.Body.IndexOf("name=\"file\"", StringComparison.Ordinal));
        });
        Assert.Equal(4, server.Calls.Count);
        Assert.Equal("enable", server.Calls[3].Headers["X-DashScope-OssResourceResolve"]);
        Assert.Matches("\"image_url\":\"oss://dashscope-instant/d1/1-[0-9a-f]{16}.jpg\",\"audio_url\":\"oss://dashscope-instant/d1/2-[0-9a-f]{16}.wav\"", server.Calls[3].Body);
    }

    [Fact]
    public async Task Submit_ImageBytesThatMayBeInside_AreNotUploaded()
    {
        var server = new AlibabaServer();

        await Create(VideoEngineIds.AlibabaWan30, server).SubmitAsync(new VideoRequest("it sails") { ReferenceImages = [VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png")] }, null, Token);

        Assert.Contains("data:image/png;base64,iVBORw0KGgo=", Assert.Single(server.Calls).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PENDING", 200, "", VideoCancelOutcome.Cancelled, 1)]
    [InlineData("RUNNING", 400, "UnsupportedOperation", VideoCancelOutcome.TooLate, 1)]
    [InlineData("PENDING", 500, "InternalError", VideoCancelOutcome.Unknown, 1)]
    [InlineData("SUCCEEDED", 200, "", VideoCancelOutcome.TooLate, 0)]
    [InlineData("CANCELED", 200, "", VideoCancelOutcome.Cancelled, 0)]
    public async Task Cancel_Job_IsTriedOnceWhileItHasNotEnded(string word, int status, string code, VideoCancelOutcome outcome, int calls)
    {
        var server = new AlibabaServer { CancelAnswer = ((HttpStatusCode)status, $$"""{"code":"{{code}}","message":"m","request_id":"r"}""") };
        server.Reads.Enqueue((HttpStatusCode.OK, $$"""{"output":{"task_id":"t","task_status":"{{word}}","video_url":"https://cdn.example/v.mp4"} }"""));

        Assert.Equal(outcome, await Create(VideoEngineIds.AlibabaWan26, server).CancelAsync(Handle(), Token));

        Assert.Equal(calls, server.Calls.Count(static call => call is { Method: "POST", Address: BaseAddress + "/api/v1/tasks/" + TaskId + "/cancel" }));
    }

    [Theory]
    [InlineData(null, "https://dashscope-intl.aliyuncs.com/")]
    [InlineData("beijing", "https://dashscope.aliyuncs.com/")]
    [InlineData("us-east-1", "https://dashscope-us.aliyuncs.com/")]
    public void Accounts_Region_IsTheHost(string? region, string address) =>
        Assert.Equal(address, ProviderAccount.From(new AlibabaOptions { ApiKey = "sk-1", Region = region }, AlibabaProvider.Descriptor).Values.Single().BaseAddress.AbsoluteUri);

    [Fact]
    public void Accounts_OfS2V_AreThoseThatMayBeInBeijing()
    {
        var options = new AlibabaOptions { ApiKey = "sk-1" };
        options.AddAccount("bj", static account => (account.ApiKey, account.Region) = ("sk-2", "beijing"));

        Assert.Equal(["bj"], ProviderAccount.From(options, AlibabaProvider.BeijingOnly).Keys);
    }

    [Fact]
    public async Task Submit_S2VWithAKeyOfSingapore_SaysWhatToSet()
    {
        var engine = new AlibabaWan22S2VEngine(new AlibabaOptions { ApiKey = "sk-1" }, new AlibabaServer());

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => engine.SubmitAsync(new VideoRequest { StartFrame = Picture, DrivingAudio = Voice }, null, Token));

        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("Region to beijing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_RegionWithoutAHostOfItsOwn_IsAnErrorThatNamesTheAddress()
    {
        var error = Assert.Throws<ArgumentException>(() => new AlibabaWan26Engine(new AlibabaOptions { ApiKey = "sk-1", Region = "frankfurt" }));

        Assert.Contains("BaseAddress", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAlibaba_Section_IsBoundAndAllEnginesAreThere()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Alibaba:ApiKey", (string?)"sk-1"), KeyValuePair.Create("Alibaba:Accounts:bj:Region", (string?)"beijing")]).Build();
        services.AddVideoEngines(configuration).AddAlibaba().AddAlibaba();
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("sk-1", provider.GetRequiredService<IOptions<AlibabaOptions>>().Value.ApiKey);
        Assert.All(
            new[]
            {
                VideoEngineIds.AlibabaWan26, VideoEngineIds.AlibabaWan26Flash, VideoEngineIds.AlibabaWan27, VideoEngineIds.AlibabaWan30, VideoEngineIds.AlibabaWan30Prime,
                VideoEngineIds.AlibabaWan22S2V, VideoEngineIds.AlibabaWan22Animate,
            },
            id => Assert.NotNull(provider.GetRequiredKeyedService<IVideoEngine>(id.ToString())));
    }
}
