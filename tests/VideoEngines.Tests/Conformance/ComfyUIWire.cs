using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.ComfyUI;

namespace VideoEngines.Tests.Conformance;

/// <summary>An old ComfyUI server, which chooses ids by itself and has no call that shows a job's absence: nothing is ever sent again there. Queue and history answer with one body.</summary>
internal sealed class ComfyUIWire : ConformanceWire
{
    private const string Job = "11111111-2222-3333-4444-555555555555";

    private static readonly Uri Address = new("http://gpu.example:8188");

    public override VideoEngineId EngineId => VideoEngineIds.AlibabaWan22OnComfyUI;

    public override string JobId => Job;

    public override VideoCost Cost => VideoCost.Usd(0.5m);

    public override VideoCost OtherCost => Cost;

    public override bool TellsCost => false;

    public override string? Overlay => SelfHostedPrice.Overlay(EngineId);

    public override WireReply Accepted => WireReply.Ok($$"""{"prompt_id":"{{Job}}","number":3,"node_errors":{ } }""");

    public override WireReply Rejected => Error(400);

    public override WireReply RateLimited => Error(429) with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(500);

    public override WireReply? ModeratedAtSubmit => null;

    public override WireReply? ModeratedInput => Status(StatusStep.Moderated);

    public override WireReply? Cancelled => null;

    public override string? SeedMember => "prompt.firstHalf.inputs.noise_seed";

    public override string ClientName => "VideoEngines.comfyui";

    public override bool HasFind => false;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Queue(string.Empty, $$"""[3,"{{Job}}",{},{},[]]"""),
        StatusStep.Running => Queue($$"""[3,"{{Job}}",{},{},[]]""", string.Empty),
        StatusStep.Unlisted => Ended("polishing", string.Empty),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost => Ended("success", """ "save":{"images":[{"filename":"a.mp4","subfolder":"video","type":"output"}],"animated":[true]} """),
        StatusStep.Moderated => Ended("success", string.Empty),
        StatusStep.Failed => Ended("error", string.Empty, $$"""["execution_error",{"node_type":"KSamplerAdvanced","exception_type":"torch.OutOfMemoryError","exception_message":"not with {{Prompt}}"}]"""),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => address.AbsolutePath.StartsWith("/api/jobs/", StringComparison.Ordinal) ? new WireReply(404, "404: Not Found") : null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) =>
        new ComfyUIVideoEngine(EngineId, new ComfyUIOptions { BaseAddress = Address, ApiKey = Key, ListenToProgress = false }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddComfyUI(static comfy => (comfy.BaseAddress, comfy.ApiKey, comfy.ListenToProgress) = (Address, Key, false));

    private static WireReply Error(int status) => new(
        status, $$"""{"error":{"type":"prompt_outputs_failed_validation","message":"not with {{Prompt}} and {{Key}}","details":"","extra_info":{} },"node_errors":{} }""");

    private static WireReply Queue(string running, string pending) => WireReply.Ok($$"""{"queue_running":[{{running}}],"queue_pending":[{{pending}}]}""");

    private static WireReply Ended(string status, string outputs, string message = """["execution_start",{}]""") => WireReply.Ok(
        $$"""{"queue_running":[],"queue_pending":[],"{{Job}}":{"prompt":[3,"{{Job}}",{},{},[]],"outputs":{ {{outputs}} },"status":{"status_str":"{{status}}","completed":true,"messages":[{{message}}]} } }""");
}
