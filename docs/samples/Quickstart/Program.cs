using Microsoft.Extensions.DependencyInjection;
using Quickstart;
using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.Metering;
using VideoEngines.Routing;

const string Account = "quickstart";
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    var arguments = QuickstartArguments.Parse(args);
    if (arguments.Help)
    {
        Console.WriteLine(QuickstartArguments.Usage);
        return 0;
    }

    await using var app = await QuickstartApp.StartAsync(arguments, Account, stop.Token);
    if (arguments.ListEngines)
    {
        Screen.PrintEngines(app.Services.GetRequiredService<EngineCatalog>());
        return 0;
    }

    var router = app.Services.GetRequiredService<IVideoRouter>();
    var ledger = app.Services.GetRequiredService<ICreditLedger>();
    var request = await QuickstartApp.CreateRequestAsync(arguments, stop.Token);
    if (!arguments.Live && arguments.Engine is { } engine && app.Services.GetRequiredService<EngineCatalog>().TryGetOffer(engine, out var offer))
    {
        request = SampleInputs.Complete(request, offer);
    }

    var path = arguments.Out is null ? null : QuickstartApp.CheckTarget(arguments.Out);
    var options = QuickstartApp.CreateOptions(arguments, Account);

    // 1. What would happen, and why? Costs nothing.
    Screen.PrintPlan(await router.PlanAsync(request, options, stop.Token));

    // 2. Hold credits, buy one job, follow it.
    var handle = await router.SubmitAsync(request, options, stop.Token);
    await Screen.PrintHoldAsync(ledger, handle);
    var status = await Screen.FollowAsync(router, handle, stop.Token);
    if (status.State != VideoJobState.Succeeded)
    {
        throw new QuickstartException($"The job ended as {status.State}: {status.FailureMessage ?? status.RawStatus}");
    }

    // 3. Fetch the file, safely.
    path ??= Path.GetFullPath(handle.AttemptId + QuickstartApp.ExtensionOf(status.Outputs[0]));
    await router.SaveAsync(handle, path, cancellationToken: stop.Token);

    // 4. What did it cost?
    await Screen.PrintStatementAsync(ledger, Account);
    Console.WriteLine($"saved {path}");
    return 0;
}
catch (OperationCanceledException exception)
{
    Console.Error.WriteLine(exception is IVideoJobError { Handle: { } handle } ? $"Stopped. The job goes on; this is its handle: {handle.ToJson()}" : "Stopped; nothing was bought.");
    return 1;
}
catch (Exception exception) when (exception is QuickstartException or VideoEngineException or TimeoutException or IOException or ArgumentException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
