using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Runway;

public sealed class RunwayUploadTests
{
    [Fact]
    public async Task Upload_FieldsThenFile_CanBeUsed()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await CreateAsync(server);

        var status = await SendAsync(server, upload, form => AddFields(form, upload), 1000);

        Assert.Equal((204, 200), (status, await UseAsync(server, upload)));
    }

    [Fact]
    public async Task Upload_NotSent_CannotBeUsed()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(400, await UseAsync(server, await CreateAsync(server)));
    }

    [Fact]
    public async Task Upload_AfterADay_CannotBeUsed()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await CreateAsync(server);
        await SendAsync(server, upload, form => AddFields(form, upload), 1000);

        server.Advance(24 * 3600);

        Assert.Equal(400, await UseAsync(server, upload));
    }

    [Theory]
    [InlineData(511, 400)]
    [InlineData(512, 204)]
    public async Task Upload_Size_HasAFloor(int bytes, int status)
    {
        await using var server = await TestServer.StartAsync();
        var upload = await CreateAsync(server);

        Assert.Equal(status, await SendAsync(server, upload, form => AddFields(form, upload), bytes));
    }

    [Fact]
    public async Task Upload_WithoutItsFields_IsForbidden()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await CreateAsync(server);

        Assert.Equal(403, await SendAsync(server, upload, _ => { }, 1000));
    }

    [Fact]
    public async Task Upload_FileBeforeAField_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await CreateAsync(server);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[1000]), "file", "a.png" } };
        AddFields(form, upload);

        Assert.Equal(400, (int)(await server.Http.PostAsync(upload.GetProperty("uploadUrl").GetString(), form, TestServer.Token)).StatusCode);
    }

    [Fact]
    public async Task Upload_MalformedForm_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await CreateAsync(server);
        using var body = new ByteArrayContent("--x\r\nbroken"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        using var response = await server.Http.PostAsync(upload.GetProperty("uploadUrl").GetString(), body, TestServer.Token);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"ephemeral"}""", "filename")]
    [InlineData("""{"filename":"a.png","type":"forever"}""", "type")]
    [InlineData("""{"filename":"a.png","type":"ephemeral","x":1}""", "x")]
    public async Task Create_BrokenRule_AnswersAnIssue(string body, string path)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync("/v1/uploads", body);

        Assert.Equal((400, path), (reply.Status, reply.Json.GetProperty("issues")[0].GetProperty("path")[0].GetString()));
    }

    private static async Task<JsonElement> CreateAsync(TestServer server) => (await server.RunwayAsync("/v1/uploads", """{"filename":"a.png","type":"ephemeral"}""")).Json;

    private static void AddFields(MultipartFormDataContent form, JsonElement upload)
    {
        foreach (var field in upload.GetProperty("fields").EnumerateObject())
            form.Add(new StringContent(field.Value.GetString()!), field.Name);
    }

    private static async Task<int> SendAsync(TestServer server, JsonElement upload, Action<MultipartFormDataContent> fill, int bytes)
    {
        using var form = new MultipartFormDataContent();
        fill(form);
        form.Add(new ByteArrayContent(new byte[bytes]), "file", "a.png");
        return (int)(await server.Http.PostAsync(upload.GetProperty("uploadUrl").GetString(), form, TestServer.Token)).StatusCode;
    }

    private static async Task<int> UseAsync(TestServer server, JsonElement upload) => (await server.RunwayAsync(
        "/v1/image_to_video",
        """{"model":"gen4_turbo","promptImage":"IMAGE","ratio":"960:960"}""".Replace("IMAGE", upload.GetProperty("runwayUri").GetString(), StringComparison.Ordinal))).Status;
}
