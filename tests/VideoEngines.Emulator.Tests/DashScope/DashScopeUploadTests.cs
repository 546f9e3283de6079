using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.DashScope;

public sealed class DashScopeUploadTests
{
    [Fact]
    public async Task Upload_WholeForm_IsReadByItsModelOnly()
    {
        await using var server = await TestServer.StartAsync();
        var policy = await PolicyAsync(server, "wan2.7-i2v");
        var key = policy.GetProperty("upload_dir").GetString() + "/a.png";

        Assert.Equal(200, await PostAsync(server, policy, key));

        var body = $$"""{"model":"MODEL","input":{"media":[{"type":"first_frame","url":"oss://{{key}}"}]} }""";
        Assert.Equal(200, (await server.DashScopeAsync(DashScopeClient.Video, body.Replace("MODEL", "wan2.7-i2v", StringComparison.Ordinal), resolves: true)).Status);
        Assert.Equal(400, (await server.DashScopeAsync(DashScopeClient.Video, body.Replace("MODEL", "wan2.7-i2v", StringComparison.Ordinal))).Status);
        Assert.Equal(400, (await server.DashScopeAsync(DashScopeClient.Video, body.Replace("MODEL", "wan3.0-video", StringComparison.Ordinal), resolves: true)).Status);
    }

    [Fact]
    public async Task Upload_After48Hours_IsGone()
    {
        await using var server = await TestServer.StartAsync();
        var policy = await PolicyAsync(server, "wan3.0-video");
        var key = policy.GetProperty("upload_dir").GetString() + "/a.png";
        await PostAsync(server, policy, key);
        server.Advance(TimeSpan.FromHours(48).TotalSeconds);

        var reply = await server.DashScopeAsync(DashScopeClient.Video, $$"""{"model":"wan3.0-video","input":{"media":[{"type":"first_frame","url":"oss://{{key}}"}]} }""", resolves: true);

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task Upload_TwiceOrWithAnotherSignature_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var policy = await PolicyAsync(server, "wan3.0-video");
        var key = policy.GetProperty("upload_dir").GetString() + "/a.png";
        await PostAsync(server, policy, key);

        Assert.Equal(409, await PostAsync(server, policy, key));
        Assert.Equal(403, await PostAsync(server, policy, policy.GetProperty("upload_dir").GetString() + "/b.png", signature: "forged"));
    }

    [Theory]
    [InlineData("?action=getPolicy")]
    [InlineData("?model=wan3.0-video")]
    public async Task Policy_WithoutActionOrModel_IsRefused(string query)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(400, (await server.DashScopeAsync("/api/v1/uploads" + query)).Status);
    }

    private static async Task<JsonElement> PolicyAsync(TestServer server, string model) => (await server.DashScopeAsync("/api/v1/uploads?action=getPolicy&model=" + model)).Data;

    private static async Task<int> PostAsync(TestServer server, JsonElement policy, string key, string? signature = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(policy.GetProperty("oss_access_key_id").GetString()!), "OSSAccessKeyId" },
            { new StringContent(signature ?? policy.GetProperty("signature").GetString()!), "Signature" },
            { new StringContent(policy.GetProperty("policy").GetString()!), "policy" },
            { new StringContent(policy.GetProperty("x_oss_object_acl").GetString()!), "x-oss-object-acl" },
            { new StringContent(policy.GetProperty("x_oss_forbid_overwrite").GetString()!), "x-oss-forbid-overwrite" },
            { new StringContent(key), "key" },
            { new StringContent("200"), "success_action_status" },
            { new ByteArrayContent([1, 2, 3]), "file", "a.png" },
        };
        var response = await server.Http.PostAsync(new Uri(policy.GetProperty("upload_host").GetString()!), form, TestServer.Token);
        return (int)response.StatusCode;
    }
}
