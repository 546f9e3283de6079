namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads what an engine can do in one operation.</summary>
internal static class OperationReader
{
    public static Dictionary<VideoOperation, OperationCapabilities> ReadAll(JsonObjectReader parent, bool required)
    {
        var operations = new Dictionary<VideoOperation, OperationCapabilities>();
        foreach (var (key, element, path) in parent.Map("operations", required))
        {
            if (!CatalogNames.TryOperation(key, out var operation))
            {
                parent.Context.Add(path, $"'{key}' is no {CatalogNames.OperationForm}");
            }
            else if (JsonObjectReader.Open(element, path, parent.Context) is { } reader)
            {
                operations[operation] = Read(reader, operation);
            }
        }

        return operations;
    }

    private static OperationCapabilities Read(JsonObjectReader reader, VideoOperation operation)
    {
        var capabilities = new OperationCapabilities
        {
            Operation = operation,
            Durations = Durations(reader),
            Resolutions = ResolutionReader.Read(reader),
            AspectRatios = Ratios(reader),
            FrameRates = FrameRates(reader),
            Audio = Audio(reader),
            LipSync = FactReader.Feature(reader, "lipSync"),
            Seed = Seed(reader),
            NegativePrompt = FactReader.Feature(reader, "negativePrompt"),
            Prompt = Prompt(reader),
            Inputs = reader.Has("inputs") ? InputReader.ReadAll(reader) : null,
            MaxInputs = reader.Int("maxInputs", minimum: 1),
            Camera = Camera(reader),
            Elements = Elements(reader),
            Outputs = Outputs(reader),
        };
        reader.Done();
        return capabilities;
    }

    private static DurationCapability? Durations(JsonObjectReader parent)
    {
        if (parent.Object("durations") is not { } reader)
        {
            return null;
        }

        var kind = reader.OneOf("kind", CatalogNames.DurationKinds, required: true);
        var values = kind == DurationKind.Set
            ? reader.Numbers("values", required: true).Order().Select(v => reader.ToTime(v, reader.Path)).OfType<TimeSpan>().ToList()
            : [];
        var range = kind is DurationKind.Range;
        var minimum = kind is DurationKind.Set ? null : reader.Seconds("min", required: range);
        var maximum = kind is DurationKind.Set ? null : reader.Seconds("max", required: range);
        var capability = new DurationCapability
        {
            Kind = kind ?? DurationKind.Range,
            Values = values,
            Minimum = minimum ?? (values.Count > 0 ? values[0] : null),
            Maximum = maximum ?? (values.Count > 0 ? values[^1] : null),
            Step = range ? reader.Seconds("step") : null,
            Default = reader.Seconds("default"),
            DefaultSource = FactReader.DefaultSource(reader),
            Source = FactReader.Source(reader),
        };
        if (kind == DurationKind.Set && values.Count == 0 && reader.Has("values"))
        {
            reader.Problem("values", "has no duration");
        }

        if (minimum > maximum)
        {
            reader.Problem("min", "is above max");
        }
        else if (kind is not null and not DurationKind.FollowsInput && capability.Default is { } standard && !capability.Allows(standard)
            && capability.Maximum is not null)
        {
            reader.Problem("default", $"is not among the durations ({capability})");
        }

        reader.Done();
        return capability;
    }

    private static AspectRatioCapability? Ratios(JsonObjectReader parent)
    {
        if (parent.Object("aspectRatios") is not { } reader)
        {
            return null;
        }

        var capability = new AspectRatioCapability
        {
            Values = reader.List<VideoAspectRatio>("values", CatalogNames.TryRatio, CatalogNames.RatioForm),
            FollowsInput = reader.Flag("followsInput") ?? false,
            Default = reader.Parsed<VideoAspectRatio>("default", CatalogNames.TryRatio, CatalogNames.RatioForm),
            DefaultSource = FactReader.DefaultSource(reader),
            Source = FactReader.Source(reader),
        };
        if (!reader.Has("values") && !capability.FollowsInput)
        {
            reader.Problem("values", "is missing; list ratios or set followsInput to true");
        }

        if (capability.Default is { } standard && !capability.Values.Contains(standard))
        {
            reader.Problem("default", $"{standard} is not among the values");
        }

        reader.Done();
        return capability;
    }

    private static FrameRateCapability? FrameRates(JsonObjectReader parent)
    {
        if (parent.Object("frameRates") is not { } reader)
        {
            return null;
        }

        var values = reader.Numbers("values", required: true);
        var capability = new FrameRateCapability
        {
            Values = [.. values.Select(static v => (int)Math.Min(v, int.MaxValue))],
            Default = reader.Int("default", minimum: 1),
            Source = FactReader.Source(reader),
        };
        if (values.Any(static v => v != decimal.Truncate(v)))
        {
            reader.Problem("values", "must be whole numbers");
        }

        if (capability.Default is { } standard && !capability.Values.Contains(standard))
        {
            reader.Problem("default", "is not among the values");
        }

        reader.Done();
        return capability;
    }

    private static AudioCapability Audio(JsonObjectReader parent)
    {
        if (parent.Object("audio") is not { } reader)
        {
            return AudioCapability.Unknown;
        }

        var capability = new AudioCapability
        {
            Support = reader.OneOf("support", CatalogNames.Audio, required: true) ?? AudioSupport.Unknown,
            Default = reader.Flag("default"),
            Source = FactReader.Source(reader),
        };
        if ((capability.Support == AudioSupport.Never && capability.Default == true) || (capability.Support == AudioSupport.Always && capability.Default == false))
        {
            reader.Problem("default", "contradicts support");
        }

        reader.Done();
        return capability;
    }

    private static SeedCapability Seed(JsonObjectReader parent)
    {
        if (parent.Object("seed") is not { } reader)
        {
            return SeedCapability.Unknown;
        }

        var capability = new SeedCapability
        {
            Support = FactReader.Support(reader),
            Minimum = reader.Long("min", minimum: long.MinValue),
            Maximum = reader.Long("max", minimum: long.MinValue),
            Source = FactReader.Source(reader),
        };
        if (capability.Minimum > capability.Maximum)
        {
            reader.Problem("min", "is above max");
        }

        reader.Done();
        return capability;
    }

    private static PromptCapability? Prompt(JsonObjectReader parent)
    {
        if (parent.Object("prompt") is not { } reader)
        {
            return null;
        }

        var capability = new PromptCapability
        {
            Accepted = reader.Flag("accepted") switch { true => CapabilitySupport.Yes, false => CapabilitySupport.No, null => CapabilitySupport.Unknown },
            Required = reader.Flag("required") switch { true => CapabilitySupport.Yes, false => CapabilitySupport.No, null => CapabilitySupport.Unknown },
            MaxLength = reader.Int("maxLength", minimum: 1),
            Source = FactReader.Source(reader),
        };
        reader.Done();
        return capability;
    }

    private static CameraCapability Camera(JsonObjectReader parent)
    {
        if (parent.Object("camera") is not { } reader)
        {
            return CameraCapability.Unknown;
        }

        var capability = new CameraCapability
        {
            Support = reader.OneOf("support", CatalogNames.Camera, required: true) ?? CameraSupport.Unknown,
            Moves = Moves(reader),
            MaxMoves = reader.Int("maxMoves", minimum: 1),
            TakesAmounts = reader.Flag("amounts") ?? false,
            Source = FactReader.Source(reader),
        };
        if (capability.Support == CameraSupport.ByPrompt && capability.Moves.Count > 0)
        {
            reader.Problem("moves", "is for native control only");
        }
        else if (capability.Support == CameraSupport.Native && !reader.Has("moves"))
        {
            reader.Problem("moves", "is missing; list the moves that the wire has controls for");
        }

        reader.Done();
        return capability;
    }

    private static List<CameraMove> Moves(JsonObjectReader reader)
    {
        var moves = new List<CameraMove>();
        foreach (var text in reader.Texts("moves"))
        {
            if (CameraMove.TryParse(text, null, out var move) && move.Amount is null)
            {
                moves.Add(move);
            }
            else
            {
                reader.Problem("moves", $"'{text}' is no camera move; write a kind and a direction, e.g. 'dolly in'");
            }
        }

        return moves;
    }

    private static ElementCapability? Elements(JsonObjectReader parent)
    {
        if (parent.Object("elements") is not { } reader)
        {
            return null;
        }

        var elements = new ElementCapability
        {
            Maximum = reader.Int("max", required: true, minimum: 1) ?? 1,
            Form = reader.OneOf("form", CatalogNames.ElementForms, required: true) ?? ElementForm.Id,
            MaxImages = reader.Int("maxImages", minimum: 1),
            NeedsStartFrame = reader.Flag("needsStartFrame") ?? false,
            Source = FactReader.Source(reader),
        };
        reader.Done();
        return elements;
    }

    private static OutputCapability? Outputs(JsonObjectReader parent)
    {
        if (parent.Object("outputs") is not { } reader)
        {
            return null;
        }

        var most = reader.Int("maxPerCall", required: true, minimum: 1);
        var source = FactReader.Source(reader);
        reader.Done();
        return most is { } value ? new(value, source) : null;
    }
}
