namespace VideoEngines.Tests.Inputs;

/// <summary>What is wrong with an input.</summary>
internal enum WrongInputKind
{
    /// <summary>The operation takes no such role.</summary>
    Role,
    Count,
    Format,
    Bytes,
    Pixels,
    Ratio,
    Duration,
    TotalDuration,

    /// <summary>An address, bytes or an uploaded file where that form is not taken.</summary>
    Form,

    /// <summary>A file that lies at another provider.</summary>
    Host,

    /// <summary>Bytes that are not what they are declared to be.</summary>
    Content,
}

/// <summary>A request that is right but for one input.</summary>
internal sealed record WrongInput(VideoOperation Operation, VideoInputRole Role, WrongInputKind Kind, string Detail, VideoRequest Request)
{
    public override string ToString() => $"{Operation} {Role} {Kind} {Detail}";
}
