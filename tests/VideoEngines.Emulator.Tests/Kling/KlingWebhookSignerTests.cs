using VideoEngines.Emulator.Kling;

namespace VideoEngines.Emulator.Tests.Kling;

public sealed class KlingWebhookSignerTests
{
    [Fact]
    public void Sign_VendorsExample_GivesItsSignature()
    {
        var signature = KlingWebhookSigner.Sign(
            "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=",
            "9876543210",
            "1781080794",
            """{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}"""u8);

        Assert.Equal("v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=", signature);
    }

    [Theory]
    [InlineData("whsec_dGVzdA==", true)]
    [InlineData("dGVzdA==", true)]
    [InlineData("whsec_", false)]
    [InlineData("whsec_not base64!", false)]
    public void IsSecret_Text_TellsBase64(string text, bool expected) => Assert.Equal(expected, KlingWebhookSigner.IsSecret(text));
}
