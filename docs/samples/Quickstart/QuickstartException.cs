namespace Quickstart;

/// <summary>A mistake of the user's; the message is all they need.</summary>
internal sealed class QuickstartException(string message) : Exception(message);
