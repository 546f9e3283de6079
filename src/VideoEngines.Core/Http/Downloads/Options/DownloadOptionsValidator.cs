using Microsoft.Extensions.Options;

namespace VideoEngines.Http.Downloads;

/// <summary>Checks <see cref="DownloadOptions"/>; all errors are listed at once.</summary>
[OptionsValidator]
internal sealed partial class DownloadOptionsValidator : IValidateOptions<DownloadOptions>;
