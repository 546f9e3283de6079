using System.Globalization;
using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;

namespace VideoEngines.Routing;

/// <summary>Puts reasons about inputs into words.</summary>
internal static class InputReasonFormatter
{
    public static ReasonText Format(VideoRequest request, EngineOffer offer, OperationCapabilities capabilities, PackedReason reason)
    {
        var inputs = new RequestDemands(request).Inputs;
        return reason.Kind switch
        {
            ReasonKind.InputMissing => Missing(offer, capabilities.Inputs![reason.Detail]),
            ReasonKind.InputCount when reason.Detail == ushort.MaxValue => ReasonFormatter.Say(
                $"{offer.Id} takes {capabilities.MaxInputs} inputs in all; the request has {inputs.Length}",
                ("asked", ReasonFormatter.Number(inputs.Length)),
                ("allowed", ReasonFormatter.Number(capabilities.MaxInputs!.Value))),
            ReasonKind.InputCount => Count(offer, capabilities.Inputs![reason.Detail], inputs),
            ReasonKind.InputCombination => ReasonFormatter.Say(
                $"{offer.Id} takes {capabilities.Inputs![reason.Detail].Role} only without {string.Join(", ", capabilities.Inputs[reason.Detail].Excludes)}",
                ("role", capabilities.Inputs[reason.Detail].Role.Value)),
            ReasonKind.InputContent => InputContentFormatter.Format(offer, Name(inputs, reason.Detail), (BytesVideoMedia)inputs[reason.Detail].Media),
            _ => One(offer, capabilities, inputs, reason),
        };
    }

    private static ReasonText Missing(EngineOffer offer, InputCapability capability) => ReasonFormatter.Say(
        $"{offer.Id} needs {(capability.Minimum == 1 ? "a" : capability.Minimum)} {capability.Role}",
        ("role", capability.Role.Value));

    private static ReasonText Count(EngineOffer offer, InputCapability capability, RequestInput[] inputs)
    {
        var count = inputs.Count(i => i.Role == capability.Role);
        return ReasonFormatter.Say(
            $"{offer.Id} takes {capability.Maximum} {capability.Role}; the request has {count}",
            ("role", capability.Role.Value),
            ("asked", ReasonFormatter.Number(count)),
            ("allowed", ReasonFormatter.Number(capability.Maximum)));
    }

    /// <summary>The role, with its number where several inputs have it: <c>reference-image 2</c>.</summary>
    private static string Name(RequestInput[] inputs, int index)
    {
        var role = inputs[index].Role;
        return inputs.Count(i => i.Role == role) == 1 ? role.Value : string.Create(CultureInfo.InvariantCulture, $"{role} {inputs.Take(index + 1).Count(i => i.Role == role)}");
    }

    private static ReasonText One(EngineOffer offer, OperationCapabilities capabilities, RequestInput[] inputs, PackedReason reason)
    {
        var (input, kind) = (inputs[reason.Detail], reason.Kind);
        if (kind == ReasonKind.InputNotAccepted)
        {
            var roles = string.Join(", ", capabilities.Inputs!.Select(static i => i.Role));
            return ReasonFormatter.Say(
                $"{offer.Id} takes no {input.Role} in {capabilities.Operation}; it takes {(roles.Length == 0 ? "no inputs" : roles)}",
                ("role", input.Role.Value));
        }

        var capability = InputFilter.Find(capabilities.Inputs!, input.Role)!;
        var (asked, allowed) = kind switch
        {
            ReasonKind.InputHost => ($"lies at {(input.Media as ProviderFileVideoMedia)?.Host}", $"files that lie at {offer.Host}"),
            ReasonKind.InputForm => Form(input.Media, capability, offer.Host),
            ReasonKind.InputFormat => ($"is {input.Media.Facts!.ContentType}", string.Join(", ", capability.Formats)),
            ReasonKind.InputBytes => Bytes(input.Media, capability),
            ReasonKind.InputPixels => (Size(input), Pixels(capability)),
            ReasonKind.InputRatio => (Size(input), $"width to height from {Limit(capability.MinRatio)} to {Limit(capability.MaxRatio)}"),
            ReasonKind.InputFrameRate => ($"has {ReasonFormatter.Number(input.Media.Facts!.FramesPerSecond!.Value)} frames per second", $"at least {Limit(capability.MinFramesPerSecond)}"),
            _ => Time(input, capability),
        };
        var isAboutAll = kind == ReasonKind.InputDuration && !IsOutside(input, capability);
        return ReasonFormatter.Say(
            $"the {(isAboutAll ? input.Role.Value : Name(inputs, reason.Detail))} {asked}; {offer.Id} takes {allowed}",
            ("role", input.Role.Value),
            ("asked", asked),
            ("allowed", allowed));
    }

    private static (string Asked, string Allowed) Form(VideoMedia media, InputCapability capability, string host)
    {
        var address = capability.Address;
        string?[] forms =
        [
            address.Support == CapabilitySupport.No ? null : address.HttpsOnly ? "https addresses" : "addresses",
            capability.Inline.Support == CapabilitySupport.No ? null : "bytes",
            capability.Upload.Support == CapabilitySupport.No ? null : $"files that lie at {host}",
        ];
        var allowed = string.Join(" or ", forms.OfType<string>());
        return (media switch
        {
            UriVideoMedia { Uri.Scheme: "http" } when address.Support != CapabilitySupport.No => "is an http address",
            UriVideoMedia => "is an address",
            ProviderFileVideoMedia => "is an uploaded file",
            _ => "is sent as bytes",
        }, allowed.Length == 0 ? "no file in any form" : allowed);
    }

    private static (string Asked, string Allowed) Bytes(VideoMedia media, InputCapability capability)
    {
        var (form, bytes) = (InputFilter.Form(capability, media), media.Facts!.Length!.Value);
        var plain = Math.Min(capability.MaxBytes ?? long.MaxValue, form.MaxBytes ?? long.MaxValue);
        return bytes > plain
            ? ($"has {bytes} bytes", $"up to {plain}")
            : ($"has {bytes} bytes, {InputFilter.EncodedLength(bytes, media.Facts.ContentType)} as a data address", $"data addresses of up to {form.MaxEncodedLength}");
    }

    private static (string Asked, string Allowed) Time(RequestInput input, InputCapability capability) =>
        IsOutside(input, capability)
            ? ($"lasts {ReasonFormatter.Seconds(input.Media.Facts!.Duration!.Value)}", $"{Limit(capability.MinDuration)} to {Limit(capability.MaxDuration)}")
            : ("inputs together last too long", $"{Limit(capability.MaxTotalDuration)} in all");

    private static bool IsOutside(RequestInput input, InputCapability capability) =>
        input.Media.Facts?.Duration is { } one && (one < capability.MinDuration || one > capability.MaxDuration);

    private static string Size(RequestInput input) => $"is {input.Media.Facts!.Width}x{input.Media.Facts.Height}";

    private static string Pixels(InputCapability capability)
    {
        var sides = $"sides of {capability.MinSide?.ToString(CultureInfo.InvariantCulture) ?? "any"} to "
            + $"{capability.MaxSide?.ToString(CultureInfo.InvariantCulture) ?? "any"} pixels";
        return capability.MaxPixels is { } area ? $"{sides} and up to {area} pixels in all" : sides;
    }

    private static string Limit(decimal? value) => value is { } known ? ReasonFormatter.Number(known) : "any";

    private static string Limit(TimeSpan? value) => value is { } known ? ReasonFormatter.Seconds(known) : "any";
}
