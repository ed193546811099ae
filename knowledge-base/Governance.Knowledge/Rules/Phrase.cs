namespace Governance.Knowledge;

/// <summary>Words to look for. <c>夜里…施工</c> lets up to twelve characters of the same sentence stand between the parts.</summary>
internal sealed class Phrase
{
    private const int LargestGap = 12;
    private readonly string[] _parts;

    public Phrase(string written)
    {
        _parts = [.. Normaliser.Normalise(written).Split('…')];
        IsUsable = _parts.All(part => part.Trim().Length > 0);
    }

    public bool IsUsable { get; }

    /// <summary>The first place where the phrase stands.</summary>
    public bool TryFind(string text, out int start, out int length) => TryFind(text, 0, out start, out length);

    /// <summary>The first place at or behind <paramref name="from"/> where the phrase stands.</summary>
    public bool TryFind(string text, int from, out int start, out int length)
    {
        for (start = text.IndexOf(_parts[0], from, StringComparison.Ordinal); start >= 0; start = text.IndexOf(_parts[0], start + 1, StringComparison.Ordinal))
            if (TryFollow(text, start + _parts[0].Length, out var end))
            {
                length = end - start;
                return true;
            }

        length = 0;
        return false;
    }

    private bool TryFollow(string text, int from, out int end)
    {
        end = from;
        foreach (var part in _parts.AsSpan(1))
        {
            var window = text.AsSpan(end, Math.Min(LargestGap + part.Length, text.Length - end));
            var sentence = window.IndexOfAny("。！？");
            var found = (sentence < 0 ? window : window[..sentence]).IndexOf(part, StringComparison.Ordinal);
            if (found < 0)
                return false;
            end += found + part.Length;
        }

        return true;
    }
}
