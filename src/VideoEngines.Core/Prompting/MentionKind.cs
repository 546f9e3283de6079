namespace VideoEngines.Prompting;

/// <summary>What a mention is about.</summary>
internal enum MentionKind
{
    Image,
    Video,
    Audio,
    Element,
}
