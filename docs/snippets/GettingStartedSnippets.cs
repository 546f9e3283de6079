using Microsoft.Extensions.DependencyInjection;
using VideoEngines;

namespace Snippets;

internal static class GettingStartedSnippets
{
    public static void Emulator(IServiceCollection services)
    {
        // snippet: emulator-address
        services.AddVideoEngines()
            .AddKling(kling =>
            {
                kling.ApiKey = "emulator";
                kling.BaseAddress = new Uri("http://127.0.0.1:5080/kling");
                kling.PollInterval = TimeSpan.FromMilliseconds(250);   // Kling's own rhythm starts at 10 seconds
            });
        // end-snippet
    }

    public static async Task AccountsAsync(IServiceCollection services, IVideoEngine engine, ISecrets secrets)
    {
        // snippet: accounts
        services.AddVideoEngines().AddKling(kling =>
        {
            kling.AddAccount("eu", account => account.ApiKey = "...");
            kling.AddAccount("us", account => account.UseToken(async cancellationToken => await secrets.GetAsync("kling-us", cancellationToken)));
        });

        var handle = await engine.SubmitAsync("a paper boat", new() { Engine = "kling/v3", Credential = "eu" });
        // end-snippet
    }

    public static async Task<VideoRequest> ShapeAsync()
    {
        // snippet: request
        var request = new VideoRequest("a paper boat sailing through rain")
        {
            Duration = TimeSpan.FromSeconds(5),
            Resolution = VideoResolution.P720,
            AspectRatio = VideoAspectRatio.Portrait,
            StartFrame = await VideoMedia.FromFileAsync("boat.png"),
            ContentClass = VideoContentClass.SocialShortForm,
        };
        // end-snippet
        return request;
    }
}
