using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;

namespace VideoEngines.Routing;

/// <summary>Compares a request's inputs with what an engine takes. Facts that nobody declared or read are not held against it.</summary>
internal static class InputFilter
{
    public static void Check(OperationCapabilities capabilities, string host, in RequestDemands demands, uint allowUnknown, ref ReasonBuffer reasons)
    {
        var inputs = demands.Inputs;
        if (capabilities.Inputs is not { } accepted)
        {
            if (inputs.Length > 0)
            {
                CapabilityFilter.Unknown(VideoCapability.Inputs, allowUnknown, ref reasons);
            }

            return;
        }

        for (var i = 0; i < accepted.Count; i++)
        {
            CheckRole(accepted[i], i, inputs, ref reasons);
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            var capability = Find(accepted, inputs[i].Role);
            if (capability is null)
            {
                reasons.Add(ReasonKind.InputNotAccepted, i);
            }
            else
            {
                CheckInput(capability, host, inputs, i, ref reasons);
            }
        }

        if (inputs.Length > capabilities.MaxInputs)
        {
            reasons.Add(ReasonKind.InputCount, ushort.MaxValue);
        }
    }

    public static InputCapability? Find(IReadOnlyList<InputCapability> accepted, VideoInputRole role)
    {
        for (var i = 0; i < accepted.Count; i++)
        {
            if (accepted[i].Role == role)
            {
                return accepted[i];
            }
        }

        return null;
    }

    /// <summary>The length of the data address that the bytes become.</summary>
    public static long EncodedLength(long bytes, string? contentType) => ((bytes + 2) / 3 * 4) + "data:;base64,".Length + (contentType?.Length ?? 0);

    public static MediaFormCapability Form(InputCapability capability, VideoMedia media) => media switch
    {
        UriVideoMedia => capability.Address,
        ProviderFileVideoMedia => capability.Upload,
        _ => capability.Inline,
    };

    private static void CheckRole(InputCapability capability, int index, RequestInput[] inputs, ref ReasonBuffer reasons)
    {
        var count = 0;
        var total = TimeSpan.Zero;
        foreach (var input in inputs)
        {
            if (input.Role == capability.Role)
            {
                count++;
                total += input.Media.Facts?.Duration ?? TimeSpan.Zero;
            }
        }

        if (count < capability.Minimum)
        {
            reasons.Add(ReasonKind.InputMissing, index);
        }
        else if (count > capability.Maximum)
        {
            reasons.Add(ReasonKind.InputCount, index);
        }

        if (total > capability.MaxTotalDuration)
        {
            reasons.Add(ReasonKind.InputDuration, Array.FindLastIndex(inputs, i => i.Role == capability.Role));
        }

        if (count > 0 && capability.Excludes.Count > 0 && Array.Exists(inputs, i => capability.Excludes.Contains(i.Role)))
        {
            reasons.Add(ReasonKind.InputCombination, index);
        }
    }

    private static void CheckInput(InputCapability capability, string host, RequestInput[] inputs, int index, ref ReasonBuffer reasons)
    {
        var media = inputs[index].Media;
        var form = Form(capability, media);
        if (media is ProviderFileVideoMedia file && !string.Equals(file.Host, host, StringComparison.OrdinalIgnoreCase))
        {
            reasons.Add(ReasonKind.InputHost, index);
        }
        else if (form.Support == CapabilitySupport.No || (form.HttpsOnly && media is UriVideoMedia { Uri.Scheme: "http" }))
        {
            reasons.Add(ReasonKind.InputForm, index);
        }

        if (media is BytesVideoMedia { Mismatch: not MediaMismatch.None })
        {
            reasons.Add(ReasonKind.InputContent, index);
        }

        if (media.Facts is { } facts)
        {
            CheckFacts(capability, form, facts, index, ref reasons);
        }
    }

    private static void CheckFacts(InputCapability capability, MediaFormCapability form, MediaFacts facts, int index, ref ReasonBuffer reasons)
    {
        if (facts.ContentType is { } type && capability.Formats.Count > 0 && !capability.Formats.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            reasons.Add(ReasonKind.InputFormat, index);
        }

        if (facts.Length is { } bytes && (bytes > capability.MaxBytes || bytes > form.MaxBytes || EncodedLength(bytes, facts.ContentType) > form.MaxEncodedLength))
        {
            reasons.Add(ReasonKind.InputBytes, index);
        }

        if (facts is { Width: { } width, Height: { } height })
        {
            var (shorter, longer) = (Math.Min(width, height), Math.Max(width, height));
            if (shorter < capability.MinSide || longer > capability.MaxSide || (long)width * height > capability.MaxPixels)
            {
                reasons.Add(ReasonKind.InputPixels, index);
            }

            if (height > 0 && (width < capability.MinRatio * height || width > capability.MaxRatio * height))
            {
                reasons.Add(ReasonKind.InputRatio, index);
            }
        }

        if (facts.FramesPerSecond < capability.MinFramesPerSecond)
        {
            reasons.Add(ReasonKind.InputFrameRate, index);
        }

        if (facts.Duration is { } duration && (duration < capability.MinDuration || duration > capability.MaxDuration))
        {
            reasons.Add(ReasonKind.InputDuration, index);
        }
    }
}
