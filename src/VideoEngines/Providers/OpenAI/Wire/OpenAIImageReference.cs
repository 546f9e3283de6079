namespace VideoEngines.Providers.OpenAI.Wire;

/// <summary>The JSON text of vLLM-Omni's form field <c>image_reference</c> (VOM-DOC); OpenAI takes the same object, spelled in brackets, as <c>input_reference</c>.</summary>
internal sealed record OpenAIImageReference(string ImageUrl);
