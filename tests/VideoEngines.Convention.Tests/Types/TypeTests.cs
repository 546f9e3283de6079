namespace VideoEngines.Convention.Tests.Types;

/// <summary>What holds for every type that ships.</summary>
public sealed class TypeTests
{
    private static readonly string[] PublicNamespaces =
    [
        "Microsoft.Extensions.DependencyInjection",
        "VideoEngines",
        "VideoEngines.Catalog",
        "VideoEngines.Diagnostics",
        "VideoEngines.Emulator",
        "VideoEngines.Http.Downloads",
        "VideoEngines.Jobs",
        "VideoEngines.Metering",
        "VideoEngines.Prompting",
        "VideoEngines.Providers.Alibaba",
        "VideoEngines.Providers.ByteDance",
        "VideoEngines.Providers.ComfyUI",
        "VideoEngines.Providers.Fal",
        "VideoEngines.Providers.Google",
        "VideoEngines.Providers.Kling",
        "VideoEngines.Providers.Lightricks",
        "VideoEngines.Providers.OpenAI",
        "VideoEngines.Providers.Replicate",
        "VideoEngines.Providers.Runway",
        "VideoEngines.Providers.Sglang",
        "VideoEngines.Providers.VllmOmni",
        "VideoEngines.Routing",
        "VideoEngines.Serialization",
        "VideoEngines.Testing",
        "VideoEngines.Workflows",
    ];

    private static readonly Dictionary<string, string> OptionsWithoutValidator = new(StringComparer.Ordinal)
    {
        ["CatalogOptions"] = "its documents are validated when the catalog is first used; CatalogException lists all errors",
        ["CreditLedgerOptions"] = "never bound; checked by the ledger that it is passed to",
        ["CreditMeterOptions"] = "checked by the meter when it is made",
        ["MediaInspectionOptions"] = "never bound; checked by InspectAsync",
        ["ProviderAccountOptions"] = "validated with the ProviderOptions that hold it",
        ["RoutingOptions"] = "never bound; policies are records whose patterns are parsed when they are written",
        ["VideoEmulatorOptions"] = "never bound; checked by VideoEmulator.StartAsync",
    };

    private static readonly Dictionary<string, string> InternalExceptions = new(StringComparer.Ordinal)
    {
        ["DashScopeRefusal"] = "ends the check of a request inside the emulator, which answers with it",
        ["LtxProblem"] = "ends the check of a request inside the emulator, which answers with it",
        ["SubmitRefusedException"] = "thrown below HttpClient by the gate; the engine turns it into a typed error",
        ["SubmitSendException"] = "carries a failed send to the engine, which asks the ticket what it means",
        ["TokenException"] = "carries a failed token delegate to the engine",
        ["UnsafeAddressException"] = "thrown inside ConnectCallback; becomes VideoDownloadException",
    };

    [Fact]
    public void PublicTypes_Namespaces_AreOnTheList()
    {
        Findings.AssertNone(
            Shipped.PublicTypes.Where(static type => !PublicNamespaces.Contains(type.Namespace)).Select(static type => type.FullName!),
            "These public types are in a namespace that is not meant for users:");
        Findings.AssertNone(
            PublicNamespaces.Except(Shipped.PublicTypes.Select(static type => type.Namespace!)),
            "These namespaces are listed and have no public type:");
    }

    [Fact]
    public void Engines_AllImplementations_AreSealedOrAbstract() => Findings.AssertNone(
        Shipped.OwnTypes.Where(static type => type.IsClass && type.IsAssignableTo(typeof(IVideoEngine)) && !type.IsSealed && !type.IsAbstract).Select(static type => type.FullName!),
        "An engine is sealed or abstract:");

    [Fact]
    public void InternalTypes_Classes_AreSealedAbstractOrStatic() => Findings.AssertNone(
        Shipped.OwnTypes.Where(static type => type.IsClass && !type.IsVisible && !type.IsSealed && !type.IsAbstract).Select(static type => type.FullName!),
        "An internal class is sealed, abstract or static:");

    [Fact]
    public void WireTypes_All_AreInternalAndSealed()
    {
        var wire = Shipped.OwnTypes.Where(static type => type.Namespace?.EndsWith(".Wire", StringComparison.Ordinal) == true).ToArray();

        Assert.NotEmpty(wire);
        Findings.AssertNone(
            wire.Where(static type => type.IsVisible || (type.IsClass && !type.IsSealed)).Select(static type => type.FullName!),
            "What goes over a provider's wire is internal and sealed:");
    }

    [Fact]
    public void PublicRecords_All_AreSealed() => Findings.AssertNone(
        Shipped.PublicTypes.Where(static type => type.GetMethod("<Clone>$") is not null && !type.IsSealed && !type.IsAbstract).Select(static type => type.FullName!),
        "Exchange types are sealed records:");

    [Fact]
    public void Options_All_HaveValidatorOrReason()
    {
        var validated = Shipped.OwnTypes
            .SelectMany(static type => type.GetInterfaces())
            .Where(static contract => contract.IsGenericType && contract.GetGenericTypeDefinition().Name.StartsWith("IValidateOptions`", StringComparison.Ordinal))
            .Select(static contract => contract.GetGenericArguments()[0])
            .Select(static type => type.IsGenericParameter ? type.GetGenericParameterConstraints().First() : type)
            .ToArray();
        var options = Shipped.PublicTypes.Where(IsOptionsClass).ToArray();

        Findings.AssertNone(
            options.Where(type => !OptionsWithoutValidator.ContainsKey(type.Name) && !validated.Any(type.IsAssignableTo)).Select(static type => type.Name),
            "Options have an IValidateOptions, or a reason in this test why not:");
        Findings.AssertAllUsed(OptionsWithoutValidator, options.Select(static type => type.Name));
    }

    [Fact]
    public void Exceptions_Public_BelongToTheTree() => Findings.AssertNone(
        Shipped.PublicTypes.Where(static type => type.IsAssignableTo(typeof(Exception)))
            .Where(static type => !type.IsAssignableTo(typeof(IVideoJobError))
                || !(type.IsAssignableTo(typeof(VideoEngineException)) || type.IsAssignableTo(typeof(OperationCanceledException)) || type.IsAssignableTo(typeof(TimeoutException))))
            .Select(static type => type.FullName!),
        "An exception of ours is a VideoEngineException, or the framework's cancellation or timeout, and carries the handle (IVideoJobError):");

    [Fact]
    public void Exceptions_Internal_AreListedWithReason()
    {
        var found = Shipped.OwnTypes.Where(static type => !type.IsVisible && type.IsAssignableTo(typeof(Exception))).Select(static type => type.Name).ToArray();

        Findings.AssertNone(found.Except(InternalExceptions.Keys), "An internal exception cannot be caught by a host; say in this test why it never reaches one:");
        Findings.AssertAllUsed(InternalExceptions, found);
    }

    // What is passed per call is a record, and checked by the call.
    private static bool IsOptionsClass(Type type) => type.IsClass && type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetMethod("<Clone>$") is null;
}
