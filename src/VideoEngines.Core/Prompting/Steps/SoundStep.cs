using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Prompting.Steps;

/// <summary>Words about sound ask for sound.</summary>
internal static class SoundStep
{
    public static void Apply(ShapingDraft draft)
    {
        if (draft.Request.Prompt?.AsksForSound != true)
        {
            return;
        }

        if (draft.Request.GenerateAudio == false)
        {
            draft.Problem(ReasonKind.PromptSound, "the prompt describes sound and GenerateAudio is false; remove Sound and Dialogue, or GenerateAudio");
        }
        else if (draft.Adapts && draft.Capabilities?.Audio.Support == AudioSupport.Never && draft.Request.GenerateAudio is null)
        {
            draft.Words.Sound = draft.Words.Dialogue = null;
            draft.Note(RequestChangeCodes.SoundLeftOut, "the words about sound are left out, for the engine makes silent videos");
        }
        else if (draft.Request.GenerateAudio is null && draft.Capabilities?.Audio.Support != AudioSupport.Unknown)
        {
            draft.Request = draft.Request with { GenerateAudio = true };
            draft.Note(RequestChangeCodes.SoundAskedFor, "the prompt describes sound, so sound is asked for");
        }
    }
}
