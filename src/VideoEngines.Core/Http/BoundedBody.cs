using System.Buffers;
using System.Runtime.CompilerServices;

namespace VideoEngines.Http;

/// <summary>Reads response bodies up to a limit.</summary>
internal static class BoundedBody
{
    private const int InitialSize = 1024;

    /// <exception cref="HttpRequestException">The body is longer than the limit, or the connection broke.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int maxBytes, bool elides, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        stream = elides ? new LongStringElider(stream) : stream;
        await using (stream.ConfigureAwait(false))
        {
            var expected = elides ? null : content.Headers.ContentLength;
            if (expected > maxBytes)
            {
                throw TooLong(maxBytes);
            }

            var buffer = ArrayPool<byte>.Shared.Rent((int)(expected is > 0 ? expected.Value + 1 : InitialSize));
            try
            {
                var length = 0;
                int read;
                while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
                {
                    length += read;
                    if (length > maxBytes)
                    {
                        throw TooLong(maxBytes);
                    }

                    if (length == buffer.Length)
                    {
                        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                        buffer.AsSpan(0, length).CopyTo(larger);
                        ArrayPool<byte>.Shared.Return(buffer);
                        buffer = larger;
                    }
                }

                return buffer.AsSpan(0, length).ToArray();
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private static HttpRequestException TooLong(int maxBytes) => new($"The provider's answer is longer than {maxBytes} bytes and was not read.");
}
