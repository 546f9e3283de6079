using System.Globalization;
using System.Text.Json.Nodes;
using VideoEngines.Providers.Fal.Families;
using static VideoEngines.Providers.Fal.Families.FalOptionFields;

namespace VideoEngines.Providers.Fal;

/// <summary>Maps <see cref="FalVideoOptions"/>. An option that the endpoint has no field for is an error, never ignored.</summary>
internal static class FalOptionMapper
{
    /// <summary>Finds the first option that the endpoint does not take, or whose value is out of range.</summary>
    public static string? FindProblem(FalEndpoint endpoint, FalFamily family, FalVideoOptions? options)
    {
        if (options is null)
        {
            return null;
        }

        if (options.Mode is not null && !family.TierIsMode)
        {
            return "The option mode is not taken here: choose the tier by Resolution.";
        }

        foreach (var (member, field) in Given(options))
        {
            if (!endpoint.Options.Contains(field))
            {
                return $"The option {member} is not taken by this endpoint of fal; remove it.";
            }
        }

        return FindValueProblem(endpoint, options);
    }

    public static void Add(JsonObject body, FalEndpoint endpoint, FalVideoOptions? options)
    {
        options ??= new FalVideoOptions();
        if (endpoint.Options.Contains(CharacterOrientation))
        {
            // fal demands a value; the footage's orientation is the one that restricts it least.
            body[CharacterOrientation] = FalWords.Of(options.CharacterOrientation ?? FalCharacterOrientation.Video);
        }

        if (options.CfgScale is { } scale)
        {
            body[CfgScale] = scale;
        }

        if (options.ShotType is { } type)
        {
            body[ShotType] = FalWords.Of(type);
        }

        if (options.Shots.Count > 0)
        {
            body[MultiPrompt] = new JsonArray([.. options.Shots.Select(static shot => (JsonNode)new JsonObject
            {
                ["prompt"] = shot.Prompt,
                ["duration"] = shot.Seconds.ToString(CultureInfo.InvariantCulture),
            })]);
        }

        if (options.Elements.Count > 0)
        {
            body[Elements] = new JsonArray([.. options.Elements.Select(static element => (JsonNode)MapElement(element))]);
        }

        AddFlag(body, AutoFix, options.AutoFix);
        if (options.SafetyTolerance is { } tolerance)
        {
            body[SafetyTolerance] = tolerance.ToString(CultureInfo.InvariantCulture);
        }

        AddFlag(body, EnablePromptExpansion, options.ExpandPrompt);
        AddFlag(body, EnableSafetyChecker, options.CheckSafety);
        AddFlag(body, MultiShots, options.MultiShots);
        AddFlag(body, CameraFixed, options.CameraFixed);
        AddFlag(body, Raw, options.Raw);
        if (options.OutputFormat is { } format)
        {
            body[OutputFormat] = FalWords.Of(format);
        }

        if (options.GuidanceScale is { } guidance)
        {
            body[GuidanceScale] = guidance;
        }

        if (options.EndUserId is { } user)
        {
            body[EndUserId] = user;
        }
    }

    private static IEnumerable<(string Member, string Field)> Given(FalVideoOptions options)
    {
        (bool Given, string Member, string Field)[] members =
        [
            (options.CfgScale is not null, "cfgScale", CfgScale),
            (options.ShotType is not null, "shotType", ShotType),
            (options.Shots.Count > 0, "shots", MultiPrompt),
            (options.Elements.Count > 0, "elements", Elements),
            (options.CharacterOrientation is not null, "characterOrientation", CharacterOrientation),
            (options.AutoFix is not null, "autoFix", AutoFix),
            (options.SafetyTolerance is not null, "safetyTolerance", SafetyTolerance),
            (options.ExpandPrompt is not null, "expandPrompt", EnablePromptExpansion),
            (options.CheckSafety is not null, "checkSafety", EnableSafetyChecker),
            (options.MultiShots is not null, "multiShots", MultiShots),
            (options.CameraFixed is not null, "cameraFixed", CameraFixed),
            (options.OutputFormat is not null, "outputFormat", OutputFormat),
            (options.GuidanceScale is not null, "guidanceScale", GuidanceScale),
            (options.Raw is not null, "raw", Raw),
            (options.EndUserId is not null, "endUserId", EndUserId),
        ];
        return members.Where(static m => m.Given).Select(static m => (m.Member, m.Field));
    }

    private static string? FindValueProblem(FalEndpoint endpoint, FalVideoOptions options) => options switch
    {
        { CfgScale: < 0 or > 1 } => "The option cfgScale goes from 0 to 1; change it.",
        { SafetyTolerance: { } tolerance } when tolerance < 1 || tolerance > endpoint.MaxSafetyTolerance =>
            string.Create(CultureInfo.InvariantCulture, $"The option safetyTolerance goes from 1 to {endpoint.MaxSafetyTolerance} here; change it."),
        { GuidanceScale: < 1 or > 20 } => "The option guidanceScale goes from 1 to 20; change it.",
        { MultiShots: true, ExpandPrompt: false } => "The option multiShots works with an expanded prompt only; remove expandPrompt or multiShots.",
        { EndUserId: var user } when user is not null && (string.IsNullOrWhiteSpace(user) || user.Length > 256) => "The option endUserId has 1 to 256 characters; change it.",
        _ => FindElementProblem(endpoint, options),
    };

    private static string? FindElementProblem(FalEndpoint endpoint, FalVideoOptions options)
    {
        if (endpoint.Operation == FalOperations.MotionTransfer && options is { Elements.Count: > 0 }
            && (options.Elements.Count > 1 || options.CharacterOrientation is not (null or FalCharacterOrientation.Video)))
        {
            return "Motion control takes one element, and only in the orientation of the footage; change elements or characterOrientation.";
        }

        var videos = 0;
        foreach (var element in options.Elements)
        {
            videos += element.Video is null ? 0 : 1;
            if (element.Video is not null ? !endpoint.TakesElementVideo || element.FrontalImage is not null || element.ReferenceImages.Count > 0 : element.FrontalImage is null)
            {
                return endpoint.TakesElementVideo
                    ? "An element has either frontalImage, with up to 3 referenceImages, or video; change elements."
                    : "An element has frontalImage here, with up to 3 referenceImages; change elements.";
            }

            if (element.ReferenceImages.Count > 3 || !Addresses(element).All(static uri => uri.IsAbsoluteUri && uri.Scheme is "https" or "http"))
            {
                return "The pictures and the video of an element are absolute web addresses, and there are at most 3 referenceImages; change elements.";
            }
        }

        return videos > 1 ? "At most one element may have a video; change elements." : null;
    }

    private static IEnumerable<Uri> Addresses(FalElement element) => new[] { element.FrontalImage, element.Video }.Concat(element.ReferenceImages).OfType<Uri>();

    private static JsonObject MapElement(FalElement element)
    {
        var json = new JsonObject();
        if (element.FrontalImage is { } front)
        {
            json["frontal_image_url"] = front.AbsoluteUri;
        }

        if (element.ReferenceImages.Count > 0)
        {
            json["reference_image_urls"] = new JsonArray([.. element.ReferenceImages.Select(static uri => (JsonNode)uri.AbsoluteUri)]);
        }

        if (element.Video is { } video)
        {
            json["video_url"] = video.AbsoluteUri;
        }

        return json;
    }

    private static void AddFlag(JsonObject body, string field, bool? value)
    {
        if (value is { } flag)
        {
            body[field] = flag;
        }
    }
}
