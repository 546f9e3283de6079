using VideoEngines.Prompting;

namespace VideoEngines.Core.Tests.Prompting;

public sealed class MentionScannerTests
{
    [Theory]
    [InlineData("@maya runs", "maya")]
    [InlineData("look at @maya", "maya")]
    [InlineData("@Image1", "Image1")]
    [InlineData("@Image_1 and @image1", "Image_1,image1")]
    [InlineData("(@maya), @boat.", "maya,boat")]
    [InlineData("@maya - running", "maya")]
    [InlineData("@maya- running", "maya")]
    [InlineData("@mary-jane runs", "mary-jane")]
    [InlineData("@maya's hat", "maya")]
    [InlineData("„@maya“", "maya")]
    [InlineData("@mayaé", "maya")]
    [InlineData("写 @maya 跑", "maya")]
    [InlineData("write to maya@example.org", "")]
    [InlineData("é@maya", "")]
    [InlineData("@ maya", "")]
    [InlineData("@1st", "")]
    [InlineData("@", "")]
    [InlineData("at the end @", "")]
    [InlineData("", "")]
    public void Find_Text_GivesTheMentions(string text, string expected) => Assert.Equal(expected, string.Join(",", MentionScanner.Find(text).Select(static mention => mention.Name)));

    [Theory]
    [InlineData("mail @@maya", "mail @maya")]
    [InlineData("@@", "@")]
    [InlineData("@@@maya", "@<maya>")]
    [InlineData("@@@@", "@@")]
    [InlineData("maya@@example", "maya@example")]
    public void Replace_TwoAts_AreAMereOne(string text, string expected) => Assert.Equal(expected, MentionScanner.Replace(text, static mention => $"<{mention.Name}>"));

    [Fact]
    public void Replace_UnknownMention_StaysAsItIs() => Assert.Equal("a <b> @c", MentionScanner.Replace("a @b @c", static mention => mention.Name == "b" ? "<b>" : null));

    [Theory]
    [InlineData("Image3", "Image 3")]
    [InlineData("image_3", "Image 3")]
    [InlineData("VIDEO1", "Video 1")]
    [InlineData("audio-2", "Audio 2")]
    [InlineData("Element1", "Element 1")]
    [InlineData("Image", null)]
    [InlineData("Imagery3", null)]
    [InlineData("Image3a", null)]
    [InlineData("Image99999999999", null)]
    public void ByPlace_Name_IsAKindAndANumber(string name, string? expected) => Assert.Equal(expected, new Mention(0, 0, name).ByPlace() is { } place ? $"{place.Kind} {place.Number}" : null);
}
