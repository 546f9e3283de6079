namespace VideoEngines.Emulator.Ark;

/// <summary>What a task keeps of its request, and the price of a token, by which the usage follows from the bill.</summary>
internal sealed record ArkTaskDetails(ArkRequest Request, decimal PricePerToken);
