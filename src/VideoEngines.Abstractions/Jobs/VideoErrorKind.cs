namespace VideoEngines;

/// <summary>Why a call or a job failed, in terms that all providers share.</summary>
public enum VideoErrorKind
{
    /// <summary>The provider gave no reason that is known.</summary>
    Unknown = 0,

    /// <summary>A parameter or input is not acceptable. Change the request.</summary>
    InvalidRequest = 1,

    /// <summary>The prompt, an input or the result was refused by a content policy. The same request will be refused again.</summary>
    ContentRefused = 2,

    /// <summary>The credential is missing, wrong or out of date.</summary>
    Authentication = 3,

    /// <summary>The credential is valid, but this account, region or address may not do it.</summary>
    Permission = 4,

    /// <summary>The account at the provider has no funds or quota left.</summary>
    InsufficientFunds = 5,

    /// <summary>Too many requests in a time; wait.</summary>
    RateLimited = 6,

    /// <summary>Too many jobs at the same time; wait for one to end.</summary>
    ConcurrencyLimited = 7,

    /// <summary>The provider does not know the job, model or address.</summary>
    NotFound = 8,

    /// <summary>The provider failed.</summary>
    ProviderFault = 9,

    /// <summary>The provider could not be reached, or its answer could not be read.</summary>
    Transport = 10,

    /// <summary>The router found no engine that may make this video.</summary>
    NoEligibleEngine = 11,

    /// <summary>The account has not enough credits.</summary>
    InsufficientCredits = 12,

    /// <summary>The same key was used before with other content.</summary>
    Conflict = 13,

    /// <summary>The caller's configuration is not usable.</summary>
    Configuration = 14,
}
