namespace VideoEngines.Providers.Fal.Families;

/// <summary>The wire names of what <see cref="FalVideoOptions"/> fills.</summary>
internal static class FalOptionFields
{
    public const string CfgScale = "cfg_scale";
    public const string ShotType = "shot_type";
    public const string MultiPrompt = "multi_prompt";
    public const string Elements = "elements";
    public const string CharacterOrientation = "character_orientation";
    public const string AutoFix = "auto_fix";
    public const string SafetyTolerance = "safety_tolerance";
    public const string EnablePromptExpansion = "enable_prompt_expansion";
    public const string EnableSafetyChecker = "enable_safety_checker";
    public const string MultiShots = "multi_shots";
    public const string CameraFixed = "camera_fixed";
    public const string OutputFormat = "output_format";
    public const string GuidanceScale = "guidance_scale";
    public const string Raw = "raw";
    public const string EndUserId = "end_user_id";
}
