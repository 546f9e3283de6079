using System.Globalization;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>Reads typed fields of a form as FastAPI does and keeps the first issue. Fields that a server does not declare are not looked at.</summary>
internal sealed class SelfHostedForm
{
    private readonly MultipartForm _form;

    public SelfHostedForm(MultipartForm form) => _form = form;

    public SelfHostedIssue? Issue { get; private set; }

    public FormPart? File(string name) => _form.Find(name) is { IsFile: true } part ? part : null;

    public string? Text(string name) => _form.Text(name) is { Length: > 0 } text ? text : null;

    public int? Whole(string name, int least = int.MinValue, int most = int.MaxValue)
    {
        if (Text(name) is not { } text)
            return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            Note(SelfHostedIssue.Number(name, text, whole: true));
        else if (number < least || number > most)
            Note(SelfHostedIssue.Range(name, text, least, most == int.MaxValue ? double.PositiveInfinity : most));
        else
            return number;
        return null;
    }

    public void Real(string name, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        if (Text(name) is not { } text)
            return;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            Note(SelfHostedIssue.Number(name, text, whole: false));
        else if (number < least || number > most)
            Note(SelfHostedIssue.Range(name, text, least, most));
    }

    public void Note(SelfHostedIssue issue) => Issue ??= issue;
}
