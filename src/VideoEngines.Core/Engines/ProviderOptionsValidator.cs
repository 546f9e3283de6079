using Microsoft.Extensions.Options;

namespace VideoEngines;

/// <summary>The rules that all providers' settings share; a malformed setting is an error at start, a missing key is not.</summary>
internal sealed class ProviderOptionsValidator<TOptions>(ProviderDescriptor provider) : IValidateOptions<TOptions>
    where TOptions : ProviderOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var errors = new List<string>();
        var section = ProviderNames.OptionsSection<TOptions>();
        CheckAddress(options.BaseAddress, $"{section}:{nameof(options.BaseAddress)}", errors);
        CheckKey(options.ApiKey, $"{section}:{nameof(options.ApiKey)}", errors);
        CheckRegion(options.BaseAddress, options.Region, section, errors);
        foreach (var (alias, account) in options.Accounts)
        {
            CheckAddress(account.BaseAddress, $"{section}:Accounts:{alias}:{nameof(account.BaseAddress)}", errors);
            CheckKey(account.ApiKey, $"{section}:Accounts:{alias}:{nameof(account.ApiKey)}", errors);
            CheckRegion(account.BaseAddress ?? options.BaseAddress, account.Region, $"{section}:Accounts:{alias}", errors);
        }

        CheckRange(options.SubmitTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10), $"{section}:{nameof(options.SubmitTimeout)}", errors);
        CheckRange(options.JobDeadline, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7), $"{section}:{nameof(options.JobDeadline)}", errors);
        if (options.PollInterval is { } interval)
        {
            CheckRange(interval, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), $"{section}:{nameof(options.PollInterval)}", errors);
        }

        errors.AddRange(provider.Check?.Invoke(options, section) ?? []);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private void CheckRegion(Uri? address, string? region, string setting, List<string> errors)
    {
        if (address is null && region is { Length: > 0 } && provider.RegionAddress is { } find && find(region) is null)
        {
            errors.Add($"{setting}:Region '{region}' is not one whose address is known. Correct it, or set {setting}:BaseAddress.");
        }
    }

    private static void CheckAddress(Uri? address, string setting, List<string> errors)
    {
        if (address is null)
        {
            return;
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            errors.Add($"{setting} must be an absolute http or https address.");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            errors.Add($"{setting} must have no user name, query or fragment.");
        }
    }

    private static void CheckKey(string? key, string setting, List<string> errors)
    {
        if (key is { Length: > 0 } && (key.AsSpan().ContainsAnyExceptInRange('!', '~') || string.IsNullOrWhiteSpace(key)))
        {
            errors.Add($"{setting} has spaces, line breaks or characters that no API key has. Copy the key again.");
        }
    }

    private static void CheckRange(TimeSpan value, TimeSpan least, TimeSpan most, string setting, List<string> errors)
    {
        if (value < least || value > most)
        {
            errors.Add($"{setting} must be from {least} to {most}; it is {value}.");
        }
    }
}
