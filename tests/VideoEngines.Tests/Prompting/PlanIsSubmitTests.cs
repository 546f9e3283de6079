using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Tests.Prompting;

/// <summary>The prompt that a plan shows is the one that goes out, at every engine that can be asked without steps before the submit.</summary>
public sealed class PlanIsSubmitTests
{
    private static readonly VideoCharacter Maya = new() { Name = "maya", Description = "red braids", ReferenceImages = [VideoMedia.FromUri("https://media.example/maya.png")] };

    /// <summary>Requests, and at how many engines at least the text must have been seen.</summary>
    public static TheoryData<string, VideoRequest, int> Requests => new()
    {
        { "camera", new VideoRequest(new VideoPrompt { Subject = "a \"paper\" boat", Motion = "sails through rain\nand turns" }) { Camera = [CameraMove.Dolly("in")] }, 40 },
        { "mention", new VideoRequest("The <dancer> of @Image1 turns & bows.") { ReferenceImages = [VideoMedia.FromUri("https://media.example/dancer.png")] }, 15 },
        { "character", new VideoRequest(new VideoPrompt { Subject = "@maya", Motion = "waves" }) { Characters = [Maya] }, 30 },
    };

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public async Task SubmitAsync_EligibleEngines_SendTheTextOfThePlan(string name, VideoRequest request, int least)
    {
        var capture = new CaptureHandler();
        await using var services = Build(capture);
        var plan = RoutePlanner.Plan(request, new RouteContext { Catalog = EngineCatalog.Default, Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero) });
        var (seen, wrong) = (0, new List<string>());

        foreach (var candidate in plan.Candidates.Where(static candidate => candidate.Prompt is not null))
        {
            capture.Posts.Clear();
            var engine = (HttpVideoEngine)services.GetRequiredKeyedService<IVideoEngine>(candidate.Engine.ToString()).GetService(typeof(HttpVideoEngine))!;
            // The provider refuses everything; what it was asked is all that counts. An engine that cannot even ask, for want of a token or an upload, sends nothing.
            _ = await Record.ExceptionAsync(() => engine.SubmitAsync(request, null, TestContext.Current.CancellationToken));
            var text = candidate.Prompt!.Text!;
            var sent = capture.Posts.Exists(post => Texts(post).Contains(text));
            seen += sent ? 1 : 0;
            if (!sent && capture.Posts.Count > 0)
            {
                wrong.Add($"{candidate.Engine}: {text} is not in {string.Join(' ', capture.Posts)}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(seen >= least, $"{name}: the text was seen at {seen} engines.");
    }

    private static ServiceProvider Build(CaptureHandler capture)
    {
        var services = new ServiceCollection();
        services.AddVideoEngines()
            .AddAlibaba(static o => o.ApiKey = "key").AddByteDance(static o => o.ApiKey = "key").AddFal(static o => o.ApiKey = "key").AddKling(static o => o.ApiKey = "key")
            .AddLightricks(static o => o.ApiKey = "key").AddReplicate(static o => o.ApiKey = "key").AddRunway(static o => o.ApiKey = "key")
            .AddGoogle(static o => (o.ApiKey, o.Project) = ("key", "project")).AddGemini(static o => o.ApiKey = "key").AddOpenAI(static o => o.ApiKey = "key")
            .AddVllmOmni(static o => o.BaseAddress = new("http://localhost:8000/v1/")).AddSglang(static o => o.BaseAddress = new("http://localhost:8001/v1/"))
            .AddComfyUI(static o => o.BaseAddress = new("http://localhost:8188/"));
        services.ConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = capture));
        return services.BuildServiceProvider();
    }

    /// <summary>The texts of a body: every string of a JSON document, or every part of a form.</summary>
    private static List<string> Texts(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var texts = new List<string>();
            Walk(document.RootElement, texts);
            return texts;
        }
        catch (JsonException)
        {
            return [.. body.Split("\r\n--").Select(static part => part.Split("\r\n\r\n", 2)[^1])];
        }
    }

    private static void Walk(JsonElement element, List<string> texts)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            texts.Add(element.GetString()!);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                Walk(member.Value, texts);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, texts);
            }
        }
    }

    /// <summary>Answers 400 to everything and keeps the bodies of what was posted.</summary>
    private sealed class CaptureHandler : HttpMessageHandler
    {
        public List<string> Posts { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request is { Content: { } content } && request.Method == HttpMethod.Post)
            {
                Posts.Add(await content.ReadAsStringAsync(cancellationToken));
            }

            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}") };
        }
    }
}
