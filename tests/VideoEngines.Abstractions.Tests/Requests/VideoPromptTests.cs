using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Requests;

public class VideoPromptTests
{
    [Fact]
    public void Text_ConvertsByItself()
    {
        VideoRequest request = new() { Prompt = "a boat" };

        Assert.Equal(("a boat", false, false), (request.Prompt!.Text, request.Prompt.IsStructured, request.Prompt.IsEmpty));
        Assert.Null(new VideoRequest { Prompt = (string?)null }.Prompt);
    }

    [Theory]
    [InlineData("\"a boat\"", "a boat", false)]
    [InlineData("{\"subject\":\"a boat\"}", null, true)]
    [InlineData("{\"text\":\"a boat\"}", "a boat", false)]
    public void Json_TextOrParts_IsRead(string json, string? text, bool structured)
    {
        var prompt = VideoRequest.Parse($"{{\"prompt\":{json}}}").Prompt!;

        Assert.Equal((text, structured), (prompt.Text, prompt.IsStructured));
    }

    [Theory]
    [InlineData("{\"prompt\":{\"mood\":\"sad\"}}")]
    [InlineData("{\"prompt\":7}")]
    [InlineData("{\"prompt\":[\"a\"]}")]
    public void Json_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => VideoRequest.Parse(json));

    [Fact]
    public void AsksForSound_SoundOrSpeech_IsTrue()
    {
        Assert.True(new VideoPrompt { Sound = "waves" }.AsksForSound);
        Assert.True(new VideoPrompt { Dialogue = "No." }.AsksForSound);
        Assert.False(new VideoPrompt("waves").AsksForSound);
        Assert.False(new VideoPrompt { Sound = " " }.AsksForSound);
    }

    [Fact]
    public void ToText_Parts_AreAllThere()
    {
        Assert.Equal(" a boat ", new VideoPrompt(" a boat ").ToText());
        Assert.Equal(string.Empty, new VideoPrompt().ToText());
        Assert.Equal("At sea. a fisherman. pulls! \"No.\"", new VideoPrompt("At sea.") { Subject = "a fisherman", Motion = " pulls! ", Lighting = " ", Dialogue = "\"No.\"" }.ToText());
    }

    [Fact]
    public void ToString_NeverHoldsWords()
    {
        var request = new VideoRequest(new VideoPrompt("secret1") { Subject = "secret2", Dialogue = "secret3" })
        {
            Characters = [new() { Name = "secret4", Description = "secret5" }],
            Style = "secret6",
        };

        string[] texts = [request.ToString(), request.Prompt!.ToString(), request.Characters[0].ToString(), request.Style!.ToString()];

        Assert.All(texts, static text => Assert.DoesNotContain("secret", text, StringComparison.Ordinal));
        Assert.Equal("structured prompt of 21 characters", texts[1]);
    }

    [Theory]
    [InlineData("maya", true)]
    [InlineData("Maya_2-b", true)]
    [InlineData("2maya", false)]
    [InlineData("", false)]
    [InlineData("may a", false)]
    [InlineData("mäya", false)]
    [InlineData("a23456789012345678901234567890123", false)]
    public void Name_OfReferenceOrCharacter_HasOneForm(string name, bool valid)
    {
        var media = Record.Exception(() => VideoMedia.FromUri("https://a.example/a.png") with { Name = name });
        var character = Record.Exception(() => new VideoCharacter { Name = name });
        var json = Record.Exception(() => VideoRequest.Parse($$"""{"characters":[{"name":"{{name}}"}],"referenceImages":[{"uri":"https://a.example/a.png","name":"{{name}}"}]}"""));

        Assert.Equal((valid, valid, valid), (media is null, character is null, json is null));
        Assert.True(json is null or JsonException, $"{json}");
    }

    [Theory]
    [InlineData("#ff8800", true)]
    [InlineData("#FF8800", true)]
    [InlineData("ff8800", false)]
    [InlineData("#ff880", false)]
    [InlineData("#gg8800", false)]
    [InlineData("#+f8800", false)]
    public void Color_HasOneForm(string text, bool valid)
    {
        Assert.Equal(valid, VideoColor.TryParse(text, null, out var color));
        Assert.True(!valid || color == new VideoColor(255, 136, 0));
    }
}
