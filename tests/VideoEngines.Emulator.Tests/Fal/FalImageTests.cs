using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Fal;

public sealed class FalImageTests
{
    private const string Picture = "https://media.example/boat.png";

    [Theory]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a boat"}""", 1024, 768, 0.03)]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a boat","image_size":"square_hd"}""", 1024, 1024, 0.03)]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a boat","image_size":{"width":1920,"height":1080}}""", 1920, 1080, 0.045)]
    [InlineData("fal-ai/flux-2-max/edit", """{"prompt":"a boat","image_urls":["https://media.example/boat-1920x1080.png"],"image_size":"landscape_16_9"}""", 1024, 576, 0.13)]
    [InlineData("fal-ai/flux-2-flex/edit", """{"prompt":"a boat","image_urls":["https://media.example/boat.png"]}""", 1024, 1024, 0.1)]
    [InlineData("fal-ai/flux-pro/v1.1-ultra", """{"prompt":"a boat","aspect_ratio":"1:1"}""", 2048, 2048, 0.06)]
    [InlineData("fal-ai/flux-pro/kontext/text-to-image", """{"prompt":"a boat","aspect_ratio":"16:9"}""", 1360, 768, 0.04)]
    public async Task Submit_AnyEndpoint_MakesAndBillsThatSize(string endpoint, string body, int width, int height, decimal usd)
    {
        await using var server = await TestServer.StartAsync();

        var (result, _) = await RenderAsync(server, endpoint, body);

        var image = Assert.Single(result.Json.GetProperty("images").EnumerateArray());
        Assert.Equal((width, height, "image/jpeg"), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32(), image.GetProperty("content_type").GetString()));
        Assert.Equal(usd, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData("png", "image/png", "89504E47")]
    [InlineData("jpeg", "image/jpeg", "FFD8FF")]
    public async Task Download_Image_IsOfTheFormatAskedFor(string format, string type, string start)
    {
        await using var server = await TestServer.StartAsync();
        var (result, _) = await RenderAsync(server, "fal-ai/flux-2-pro", $$"""{"prompt":"a boat","output_format":"{{format}}"}""");

        using var answer = await server.Http.GetAsync(new Uri(result.Json.GetProperty("images")[0].GetProperty("url").GetString()!), TestServer.Token);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestServer.Token);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(start, Convert.ToHexString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_SameLinkWithTheEndingOfAVideo_IsNotFound()
    {
        await using var server = await TestServer.StartAsync();
        var (result, _) = await RenderAsync(server, "fal-ai/flux-2-pro", """{"prompt":"a boat"}""");
        var link = result.Json.GetProperty("images")[0].GetProperty("url").GetString()!;

        using var answer = await server.Http.GetAsync(new Uri(Path.ChangeExtension(link, ".mp4")), TestServer.Token);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Submit_SeveralImages_DeliversAndBillsEach()
    {
        await using var server = await TestServer.StartAsync();

        var (result, units) = await RenderAsync(server, "fal-ai/flux-pro/kontext", $$"""{"prompt":"a boat","image_url":"{{Picture}}","num_images":3}""");

        Assert.Equal(3, result.Json.GetProperty("images").EnumerateArray().Select(static image => image.GetProperty("url").GetString()).Distinct().Count());
        Assert.Equal((3, "a boat", "3"), (result.Json.GetProperty("has_nsfw_concepts").GetArrayLength(), result.Field("prompt"), units));
        Assert.Equal(0.12m, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData("fal-ai/flux-2-pro", "{}", "missing")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","image_size":"auto"}""", "literal_error")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","image_size":{"width":"1280","height":720}}""", "int_type")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","image_size":{"w":1280}}""", "extra_forbidden")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","image_size":{"width":0,"height":720}}""", "value_error")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","image_size":720}""", "model_attributes_type")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","num_images":2}""", "extra_forbidden")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","safety_tolerance":"6"}""", "literal_error")]
    [InlineData("fal-ai/flux-2-pro", """{"prompt":"a","output_format":"webp"}""", "literal_error")]
    [InlineData("fal-ai/flux-2-pro/edit", """{"prompt":"a"}""", "missing")]
    [InlineData("fal-ai/flux-pro/v1.1-ultra", """{"prompt":"a","num_images":5}""", "literal_error")]
    [InlineData("fal-ai/flux-pro/v1.1-ultra", """{"prompt":"a","aspect_ratio":"7:3"}""", "literal_error")]
    public async Task Submit_Invalid_ListsTheProblem(string endpoint, string body, string type)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await PostAsync(server, endpoint, body);

        Assert.Equal(422, reply.Status);
        Assert.Contains(reply.Json.GetProperty("detail").EnumerateArray(), problem => problem.GetProperty("type").GetString() == type);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    private static Task<Reply> PostAsync(TestServer server, string endpoint, string body) => server.SendAsync(HttpMethod.Post, "fal/queue/" + endpoint, body, "Key k");

    private static async Task<(Reply Result, string Units)> RenderAsync(TestServer server, string endpoint, string body)
    {
        var submitted = await PostAsync(server, endpoint, body);
        Assert.Equal(200, submitted.Status);
        server.Advance(12);
        var result = await server.SendAsync(HttpMethod.Get, $"fal/queue/{string.Join('/', endpoint.Split('/').Take(2))}/requests/{submitted.Field("request_id")}", null, "Key k");
        Assert.Equal((200, JsonValueKind.Object), (result.Status, result.Json.ValueKind));
        return (result, result.Response.Headers.GetValues("x-fal-billable-units").Single());
    }
}
