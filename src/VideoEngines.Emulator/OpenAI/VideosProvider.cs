using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>What OpenAI's Videos API and the servers that speak its dialect have in common: paths, order of checks, faults. Bodies and rules are each one's own.</summary>
internal abstract class VideosProvider : EmulatedProvider
{
    public sealed override string AddressPath => Name + "/v1";

    /// <summary>No status tells a cost, and files have no address that could expire before them.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } = [.. CommonFaults.Except([EmulatorFaultKind.CostChanges, EmulatorFaultKind.ExpiredUrl])];


    public sealed override async Task HandleAsync(Exchange exchange)
    {
        var path = VideosPath.Parse(exchange.Path);
        var isRead = path is { Id: not null, Action: null } && HttpMethods.IsGet(exchange.Method);
        if ((isRead && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null) || !IsAuthorized(exchange))
            await WriteUnauthorizedAsync(exchange).ConfigureAwait(false);
        else if (IsGone(exchange))
            await WriteGoneAsync(exchange).ConfigureAwait(false);
        else if (path is null)
            await WriteNoSuchPathAsync(exchange).ConfigureAwait(false);
        else
            await RouteAsync(exchange, path.Value).ConfigureAwait(false);
    }

    protected abstract bool IsAuthorized(Exchange exchange);

    /// <summary>Whether the provider has ended the API.</summary>
    protected virtual bool IsGone(Exchange exchange) => false;

    protected virtual Task WriteGoneAsync(Exchange exchange) => WriteNoSuchPathAsync(exchange);

    protected abstract Task WriteUnauthorizedAsync(Exchange exchange);

    protected abstract Task WriteNoSuchPathAsync(Exchange exchange);

    protected abstract Task WriteNoSuchMethodAsync(Exchange exchange);

    protected abstract Task WriteNoSuchVideoAsync(Exchange exchange, string id);

    protected abstract Task WriteNotReadyAsync(Exchange exchange, Job job);

    protected abstract Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus);

    /// <summary>Refuses a submit by moderation.</summary>
    protected virtual Task WriteModeratedAsync(Exchange exchange) => WriteNoSuchPathAsync(exchange);

    /// <summary>Reads and checks a submit; null when an error was answered.</summary>
    protected abstract Task<JobSpec?> ReadSubmitAsync(Exchange exchange);

    /// <summary>How a job ends that a fault makes fail.</summary>
    protected abstract JobOutcome OutcomeOf(EmulatorFault fault);

    protected virtual void OnAccepted(Exchange exchange, Job job)
    {
    }

    protected abstract void WriteVideo(Utf8JsonWriter json, Exchange exchange, Job job, DateTimeOffset now, string? status);

    protected abstract void WriteListEnd(Utf8JsonWriter json, IReadOnlyList<Job> page, bool hasMore);

    /// <summary>The HTTP status of an answer to a read.</summary>
    protected virtual int ReadStatusOf(Job job, DateTimeOffset now) => 200;

    protected virtual void BeforeRead(Exchange exchange, Job job)
    {
    }

    protected abstract Task DeleteAsync(Exchange exchange, Job job);

    protected virtual Task ActAsync(Exchange exchange, Job job, string action) => WriteNoSuchPathAsync(exchange);

    /// <summary>Sends the file of an ended job.</summary>
    protected abstract Task SendContentAsync(Exchange exchange, Job job, string? variant);

    protected static string StatusOf(EmulatedJobState state) => state switch
    {
        EmulatedJobState.Throttled or EmulatedJobState.Queued => "queued",
        EmulatedJobState.Running => "in_progress",
        EmulatedJobState.Succeeded => "completed",
        EmulatedJobState.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>Jobs that can still be read.</summary>
    protected virtual bool IsVisible(Job job) => job.Timeline is { Cancelled: false, Deleted: false };

    /// <summary>A job that ends with its video just before it is cancelled, if a fault asks for it.</summary>
    protected static void EndFirst(Exchange exchange, Job job)
    {
        if (job.Timeline.EndsAt > exchange.State.Clock.Now && exchange.Take(EmulatorFaultKind.EndsBeforeCancel) is not null)
            exchange.State.Jobs.Change(job, ending =>
            {
                ending.SucceedAt(exchange.State.Clock.Now);
                return true;
            });
    }

    protected static bool TryRemove(Exchange exchange, Job job) => exchange.State.Jobs.Change(job, removed => removed.TryRemove(exchange.State.Clock.Now));

    private Task RouteAsync(Exchange exchange, VideosPath path)
    {
        var method = exchange.Method;
        if (path.Id is not { } id)
            return HttpMethods.IsPost(method) ? SubmitAsync(exchange) : HttpMethods.IsGet(method) ? ListAsync(exchange) : WriteNoSuchMethodAsync(exchange);
        if (path.Action is null)
            return HttpMethods.IsGet(method) ? GetAsync(exchange, id) : HttpMethods.IsDelete(method) ? WithJobAsync(exchange, id, DeleteAsync) : WriteNoSuchMethodAsync(exchange);
        if (path.Action == "content")
            return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? WithJobAsync(exchange, id, ContentAsync) : WriteNoSuchMethodAsync(exchange);
        return HttpMethods.IsPost(method) ? WithJobAsync(exchange, id, (e, job) => ActAsync(e, job, path.Action)) : WriteNoSuchMethodAsync(exchange);
    }

    private async Task SubmitAsync(Exchange exchange)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (await ReadSubmitAsync(exchange).ConfigureAwait(false) is { } spec)
            await AcceptAsync(exchange, spec).ConfigureAwait(false);
    }

    /// <summary>Takes a job on and answers with its record.</summary>
    protected async Task AcceptAsync(Exchange exchange, JobSpec spec)
    {
        if (Faults.Contains(EmulatorFaultKind.ModerationBefore) && exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
        {
            await WriteModeratedAsync(exchange).ConfigureAwait(false);
            return;
        }

        exchange.State.Jobs.TryAccept(spec, out var job);
        JobFaults.Shape(exchange, job!, OutcomeOf);
        OnAccepted(exchange, job!);
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            await JsonAnswer.WriteAsync(exchange, 200, json => WriteVideo(json, exchange, job!, job!.AcceptedAt, null)).ConfigureAwait(false);
    }

    private async Task GetAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else
            await WithJobAsync(exchange, id, AnswerAsync).ConfigureAwait(false);
    }

    private Task AnswerAsync(Exchange exchange, Job job)
    {
        BeforeRead(exchange, job);
        var now = exchange.State.Clock.Now;
        var odd = exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "archiving" : null;
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        return JsonAnswer.WriteAsync(exchange, odd is null ? ReadStatusOf(job, now) : 200, json => WriteVideo(json, exchange, job, now, odd));
    }

    private Task ContentAsync(Exchange exchange, Job job) => job.Timeline.StateAt(exchange.State.Clock.Now) == EmulatedJobState.Succeeded
        ? SendContentAsync(exchange, job, exchange.Http.Request.Query["variant"] is [{ } variant] ? variant : null)
        : WriteNotReadyAsync(exchange, job);

    private Task WithJobAsync(Exchange exchange, string id, Func<Exchange, Job, Task> handle) =>
        exchange.State.Jobs.Find(Name, id) is { } job && IsVisible(job) ? handle(exchange, job) : WriteNoSuchVideoAsync(exchange, id);

    private Task ListAsync(Exchange exchange)
    {
        var query = exchange.Http.Request.Query;
        var jobs = exchange.State.Jobs.All().Where(job => job.Spec.Provider == Name && IsVisible(job)).ToList();
        if (query["order"].ToString() != "asc")
            jobs.Reverse();
        if (query["after"].ToString() is { Length: > 0 } after)
            jobs = [.. jobs.SkipWhile(job => job.Id != after).Skip(1)];
        var limit = int.TryParse(query["limit"], out var asked) ? Math.Clamp(asked, 0, 100) : 20;
        var page = jobs.Take(limit).ToList();
        var now = exchange.State.Clock.Now;
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("object", "list");
            json.WriteStartArray("data");
            foreach (var job in page)
                WriteVideo(json, exchange, job, now, null);
            json.WriteEndArray();
            WriteListEnd(json, page, jobs.Count > page.Count);
            json.WriteEndObject();
        });
    }
}
