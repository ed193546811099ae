namespace Governance.Knowledge;

/// <summary>Title and text as one string to search, with the way back to the fields.</summary>
internal sealed class MessageText
{
    private readonly int _textStart;

    public MessageText(string title, string text)
    {
        Searchable = Normaliser.Normalise(title) + "。" + Normaliser.Normalise(text);
        _textStart = title.Length + 1;
    }

    public string Searchable { get; }

    /// <summary>The first part of <see cref="Searchable"/>: positions are the same.</summary>
    public string Title => Searchable[..(_textStart - 1)];

    public (SourceField Field, int Start) Locate(int position) =>
        position < _textStart ? (SourceField.Title, position) : (SourceField.Text, position - _textStart);
}
