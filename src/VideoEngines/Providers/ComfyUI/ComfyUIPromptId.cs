using System.Security.Cryptography;
using System.Text;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>What follows from the attempt id alone, so that a second send of an attempt is byte for byte the first.</summary>
internal static class ComfyUIPromptId
{
    /// <summary>The UUID that a job is queued, found and watched by.</summary>
    public static string Of(string attemptId)
    {
        var hash = Hash("prompt", attemptId);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }

    /// <summary>The seed of a request that names none: a workflow needs a number. 48 bits, so that no JSON reader rounds it.</summary>
    public static long SeedOf(string attemptId) => BitConverter.ToInt64(Hash("seed", attemptId)) & 0xFFFF_FFFF_FFFF;

    private static byte[] Hash(string purpose, string attemptId) => SHA256.HashData(Encoding.UTF8.GetBytes($"videoengines:comfyui:{purpose}:{attemptId}"));
}
