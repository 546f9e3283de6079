using System.Text.RegularExpressions;

namespace VideoEngines.Providers.Google;

/// <summary>What is the same for all engines at Vertex. Source: GENAI, addresses and paths.</summary>
internal static partial class VertexProvider
{
    /// <summary>The provider's name, its wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for files in Cloud Storage.</summary>
    public const string Name = "vertex";

    /// <summary>The location that Google's samples use.</summary>
    public const string DefaultRegion = "us-central1";

    /// <summary>Google's samples wait 10 to 20 seconds between two reads.</summary>
    public static VideoPollingOptions Polling { get; } = new()
    {
        FirstDelay = TimeSpan.FromSeconds(10),
        MinDelay = TimeSpan.FromSeconds(10),
        MaxDelay = TimeSpan.FromSeconds(20),
        Factor = 1.2,
        Jitter = 0.15,
    };

    public static ProviderDescriptor Descriptor { get; } = new(Name, AddressOf(DefaultRegion), "CLOUDSDK_AUTH_ACCESS_TOKEN", Polling)
    {
        RegionAddress = AddressOf,
        Accounts = static options => AccountsOf((GoogleOptions)options),
        Check = static (options, section) => Problems((GoogleOptions)options, section),
        MissingAccount = "Set VideoEngines:Google:Project (environment variable VideoEngines__Google__Project) and give the account a token: in code by GoogleOptions.UseToken, "
            + "or for a try an access token in VideoEngines:Google:ApiKey.",
    };

    /// <summary>The address of a location; null when the text cannot be one.</summary>
    public static Uri? AddressOf(string region) => region switch
    {
        "global" => new Uri("https://aiplatform.googleapis.com/v1"),
        "us" or "eu" => new Uri($"https://aiplatform.{region}.rep.googleapis.com/v1"),
        _ => RegionForm().IsMatch(region) ? new Uri($"https://{region}-aiplatform.googleapis.com/v1") : null,
    };

    private static Dictionary<string, ProviderAccount> AccountsOf(GoogleOptions options)
    {
        var accounts = new Dictionary<string, ProviderAccount>(StringComparer.Ordinal);
        if (options.TokenProvider is not null || options.ApiKey is { Length: > 0 })
        {
            Add(ProviderOptions.DefaultAccount, options.BaseAddress, options.Region, options.Project, options.TokenProvider ?? ProviderAccount.TokenOf(options.ApiKey));
        }

        foreach (var (alias, account) in options.Accounts)
        {
            if (account.HasCredential)
            {
                Add(
                    alias,
                    account.BaseAddress ?? options.BaseAddress,
                    account.Region ?? options.Region,
                    account.Project ?? options.Project,
                    account.TokenProvider ?? ProviderAccount.TokenOf(account.ApiKey));
            }
        }

        return accounts;

        void Add(string alias, Uri? baseAddress, string? region, string? project, Func<CancellationToken, ValueTask<string>> token)
        {
            region = string.IsNullOrEmpty(region) ? DefaultRegion : region;
            if (!string.IsNullOrEmpty(project) && (baseAddress ?? AddressOf(region)) is { } address)
            {
                accounts[alias] = new ProviderAccount(alias, address, region, token) { Project = project };
            }
        }
    }

    private static IEnumerable<string> Problems(GoogleOptions options, string section)
    {
        if (Problem(options.Project, options.TokenProvider is not null || options.ApiKey is { Length: > 0 }, $"{section}:Project") is { } problem)
        {
            yield return problem;
        }

        foreach (var (alias, account) in options.Accounts)
        {
            if (Problem(account.Project ?? options.Project, account.HasCredential, $"{section}:Accounts:{alias}:Project") is { } other)
            {
                yield return other;
            }
        }
    }

    private static string? Problem(string? project, bool hasToken, string setting) => project switch
    {
        null or "" => hasToken ? $"{setting} is missing. Set it to the id of the Google Cloud project that the videos are made in and billed to." : null,
        _ when ProjectForm().IsMatch(project) => null,
        _ => $"{setting} is no project id; ids have letters, digits and dashes, and may begin with a domain and a colon.",
    };

    [GeneratedRegex("^[a-z]+(-[a-z]+)+[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionForm();

    [GeneratedRegex("^([a-z0-9.-]+:)?[a-zA-Z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectForm();
}
