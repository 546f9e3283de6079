namespace VideoEngines.Routing;

/// <summary>In what way an engine is in use.</summary>
[Flags]
public enum EngineUse
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Jobs were sent to it lately, or are still under way.</summary>
    Jobs = 1,

    /// <summary>A routing policy in force names it by its whole id, and the app has added it.</summary>
    Policy = 2,
}
