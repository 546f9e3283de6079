namespace VideoEngines.Providers.Google;

/// <summary>Settings of Veo at Vertex (Gemini Enterprise Agent Platform): project, region, token and times. Bind them from <c>VideoEngines:Google</c>.</summary>
/// <remarks>
/// <para><see cref="ProviderOptions.Project"/> is the Google Cloud project that pays; it is needed. <see cref="ProviderOptions.Region"/> is the location, by default <c>us-central1</c>; it makes path and
/// address: <c>https://{region}-aiplatform.googleapis.com/v1</c>, <c>global</c>, <c>us</c> and <c>eu</c> have their own (source: GENAI). Google's samples avoid <c>global</c> for Veo.</para>
/// <para>Vertex takes OAuth access tokens (scope <c>cloud-platform</c>), which live about an hour: pass what makes them to <see cref="UseToken"/>, e.g. Google.Apis.Auth's
/// <c>GetAccessTokenForRequestAsync</c>. <see cref="ProviderOptions.ApiKey"/> may hold a token for a try.</para>
/// <para>For the emulator set <see cref="ProviderOptions.BaseAddress"/> to <c>http://127.0.0.1:5080/vertex/v1</c>, and any project. Not thread-safe while it is being set up.</para>
/// </remarks>
public sealed class GoogleOptions : ProviderOptions
{
    internal Func<CancellationToken, ValueTask<string>>? TokenProvider { get; private set; }

    /// <summary>Takes the default account's access token from a delegate that is asked for every call; it should keep the token while it is valid.</summary>
    /// <param name="tokenProvider">Returns the token. It is called concurrently. What it throws is reported as an authentication error; nothing was bought then.</param>
    /// <returns>The same object.</returns>
    public GoogleOptions UseToken(Func<CancellationToken, ValueTask<string>> tokenProvider)
    {
        ArgumentNullException.ThrowIfNull(tokenProvider);
        TokenProvider = tokenProvider;
        return this;
    }
}
