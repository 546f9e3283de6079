namespace VideoEngines.Catalog;

/// <summary>How an engine counts the references that a prompt mentions.</summary>
public enum MentionNumbering
{
    /// <summary>Images, videos and sounds each from 1.</summary>
    PerKind = 0,

    /// <summary>Images and videos in one sequence, images first.</summary>
    ImagesFirst = 1,

    /// <summary>Images and videos in one sequence, videos first.</summary>
    VideosFirst = 2,
}
