namespace VideoEngines.Emulator.Kling;

/// <summary>How to show a task: as of when (emulated time), under which invented status, with or without valid URLs.</summary>
internal readonly record struct KlingTaskView(DateTimeOffset At, string? Status = null, bool UrlsExpired = false);
