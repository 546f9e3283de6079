using System.Text;
using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

public sealed class HmacVideoHandleProtectorTests
{
    private static readonly VideoJobHandle Handle = JobData.Handle("a-1") with { Owner = "ann" };

    private readonly HmacVideoHandleProtector _protector = new(Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef"));

    [Fact]
    public void Unprotect_Protected_IsTheHandle() => Assert.Equal(Handle, _protector.Unprotect(_protector.Protect(Handle)));

    [Fact]
    public void Protect_AnyHandle_GoesIntoAnAddressUnescaped()
    {
        var text = _protector.Protect(Handle with { JobKey = "ü/+?&=" });

        Assert.Equal(text, Uri.EscapeDataString(text));
    }

    [Fact]
    public void Unprotect_RightOwner_IsTheHandle() => Assert.Equal(Handle, _protector.Unprotect(_protector.Protect(Handle), "ann"));

    [Theory]
    [InlineData("bob")]
    [InlineData("Ann")]
    [InlineData("")]
    public void Unprotect_OtherOwner_Throws(string owner) => Assert.Throws<FormatException>(() => _protector.Unprotect(_protector.Protect(Handle), owner));

    [Fact]
    public void Unprotect_OwnerAskedButNoneInTheHandle_Throws() =>
        Assert.Throws<FormatException>(() => _protector.Unprotect(_protector.Protect(Handle with { Owner = null }), "ann"));

    [Fact]
    public void Unprotect_AnyCharacterChanged_Throws()
    {
        var text = _protector.Protect(Handle);

        for (var i = 0; i < text.Length; i++)
        {
            var changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];
            Assert.Throws<FormatException>(() => _protector.Unprotect(changed));
        }
    }

    [Fact]
    public void Unprotect_PartsOfTwoReferences_Throws()
    {
        var first = _protector.Protect(Handle).Split('.');
        var second = _protector.Protect(Handle with { AttemptId = "a-2" }).Split('.');

        Assert.Throws<FormatException>(() => _protector.Unprotect($"v1.{first[1]}.{second[2]}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1.x")]
    [InlineData("v1..")]
    [InlineData("v1.e30.")]
    [InlineData("v2.e30.AAAA")]
    [InlineData("v1.e30.AAAA.more")]
    [InlineData("{\"engineId\":\"acme/one\"}")]
    public void Unprotect_NoneOfOurs_Throws(string text) => Assert.Throws<FormatException>(() => _protector.Unprotect(text));

    [Fact]
    public void Unprotect_KeyOfAnotherHost_Throws()
    {
        var other = new HmacVideoHandleProtector(Encoding.ASCII.GetBytes("another-key-of-32-bytes-at-least"));

        Assert.Throws<FormatException>(() => other.Unprotect(_protector.Protect(Handle)));
    }

    [Fact]
    public void Constructor_ShortKey_Throws() => Assert.Throws<ArgumentException>(static () => new HmacVideoHandleProtector(new byte[HmacVideoHandleProtector.MinKeyLength - 1]));

    [Fact]
    public void Constructor_KeyChangedLater_KeepsItsOwn()
    {
        var key = Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef");
        var protector = new HmacVideoHandleProtector(key);
        var text = protector.Protect(Handle);

        Array.Clear(key);

        Assert.Equal(Handle, protector.Unprotect(text));
    }
}
