using System.Text.Json;
using VideoEngines.Providers.ByteDance.Wire;

namespace VideoEngines.Providers.ByteDance;

/// <summary>Requests to Ark's wire. Pure. What a model can do is the catalog's; here are the rules of the wire.</summary>
internal static class ByteDanceRequestMapper
{
    /// <summary>The most ids asked for in one list; Ark does not say how many it takes.</summary>
    public const int MostIdsPerList = 20;

    /// <summary>Carries the attempt id, so that ByteDance's support can find a request that had no answer (ARK-SDK). No call looks it up.</summary>
    public const string CorrelationHeader = "X-Client-Request-Id";

    private const string Tasks = "contents/generations/tasks";

    /// <exception cref="VideoSubmitRejectedException">Ark cannot make this.</exception>
    public static WireCall Submit(SubmitInput input)
    {
        var options = ReadOptions(input);
        var model = ByteDanceModel.Of(input.Engine);
        if (ByteDanceRequestRules.FindViolation(input, options, model) is { } violation)
        {
            throw input.Invalid(violation);
        }

        var body = options.DraftTaskId is null ? MapNew(input, options) : MapFinal(input, options);
        return WireCall.PostJson(Tasks, body, ArkJsonContext.Default.ArkTaskRequest) with { Headers = [(CorrelationHeader, input.AttemptId)] };
    }

    public static WireCall Read(string id) => WireCall.Get($"{Tasks}/{Uri.EscapeDataString(id)}");

    /// <summary>Takes a queued task back. Ark deletes the record of a task that has ended with the same call, so it is sent to queued tasks only, and once.</summary>
    public static WireCall Cancel(string id) => WireCall.Delete($"{Tasks}/{Uri.EscapeDataString(id)}") with { IsRepeatable = false };

    public static WireCall List(IReadOnlyCollection<string> ids) =>
        WireCall.Get($"{Tasks}?page_num=1&page_size={ids.Count}&{string.Join('&', ids.Select(static id => "filter.task_ids=" + Uri.EscapeDataString(id)))}");

    private static ArkTaskRequest MapNew(SubmitInput input, ByteDanceVideoOptions options)
    {
        var request = input.Request;
        var (resolution, ratio) = ByteDanceSizes.Map(input);
        return Common(input, options, ByteDanceContentMapper.Map(input)) with
        {
            GenerateAudio = request.GenerateAudio,
            Draft = options.Draft,
            Resolution = resolution,
            Ratio = ratio,
            Duration = request.Duration is { } duration ? (int)duration.TotalSeconds : null,
            Seed = request.Seed,
            // Other moves are words of the prompt by now, and a camera that is told to move is not held still.
            CameraFixed = request.Camera.Count > 0 ? true : null,
            ReferenceTask = options.ReferenceTask,
        };
    }

    /// <summary>The final video of a draft: Ark repeats everything of the draft but what can be sent with it.</summary>
    private static ArkTaskRequest MapFinal(SubmitInput input, ByteDanceVideoOptions options) =>
        Common(input, options, [new ArkContent { Type = "draft_task", DraftTask = new ArkDraft(options.DraftTaskId!) }]) with { Resolution = ByteDanceSizes.Map(input).Resolution };

    private static ArkTaskRequest Common(SubmitInput input, ByteDanceVideoOptions options, IReadOnlyList<ArkContent> content) => new()
    {
        Model = ByteDanceModel.WireId(input.WireModel, input.Account.BaseAddress),
        Content = content,
        CallbackUrl = options.CallbackUrl,
        ReturnLastFrame = options.ReturnLastFrame,
        ServiceTier = options.ServiceTier,
        ExecutionExpiresAfter = options.ExpiresAfterSeconds,
        SafetyIdentifier = options.SafetyIdentifier,
        Watermark = options.Watermark,
        OutputFormat = options.OutputFormat,
    };

    private static ByteDanceVideoOptions ReadOptions(SubmitInput input)
    {
        try
        {
            return input.Request.GetOptions<ByteDanceVideoOptions>() ?? new ByteDanceVideoOptions();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(
                input.Engine,
                $"The options '{ByteDanceVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; see ByteDanceVideoOptions for the members and their values.",
                exception);
        }
    }
}
