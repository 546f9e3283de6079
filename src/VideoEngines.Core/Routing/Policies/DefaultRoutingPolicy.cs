namespace VideoEngines.Routing;

/// <summary>The policy that ships, <c>default-policy.json</c>: the allocation of the founding documents.</summary>
internal static class DefaultRoutingPolicy
{
    private const string Resource = "VideoEngines.Routing.default-policy.json";

    public static RoutingPolicy Instance { get; } = Read();

    /// <summary>The document, for people to start their own from.</summary>
    public static string Text()
    {
        using var stream = typeof(DefaultRoutingPolicy).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static RoutingPolicy Read() => RoutingPolicyParser.Parse(Text(), catalog: null);
}
