using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Portal.Commands.Generate;

/// <summary>Finds what differs from copy to copy in the texts of one template: the number, instance ids, instants, the end of the title.</summary>
internal sealed partial class TextGaps(string caseNo, string title, IReadOnlyList<string> instances)
{
    public TextPieces Cut(string text)
    {
        var pieces = new List<TextPiece>();
        var from = 0;
        foreach (Match found in Pattern().Matches(text))
        {
            if (Gap(found.Value) is not { } gap)
                continue;
            pieces.Add(new TextPiece(text[from..found.Index], gap.Kind, gap.Value));
            from = found.Index + found.Length;
        }

        return new TextPieces([.. pieces], text[from..]);
    }

    public bool Touches(string text) => text.Contains(caseNo, StringComparison.Ordinal) || text.Contains(title, StringComparison.Ordinal)
        || instances.Any(id => text.Contains(id, StringComparison.Ordinal));

    private (GapKind Kind, long Value)? Gap(string found)
    {
        if (string.Equals(found, caseNo, StringComparison.Ordinal))
            return (GapKind.CaseNo, 0);
        if (found.Length == 16 && long.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var micros))
            return (GapKind.Instant, micros);
        var instance = instances.ToList().IndexOf(found);
        return instance >= 0 ? (GapKind.Instance, instance) : string.Equals(found, title, StringComparison.Ordinal) ? (GapKind.Title, 0) : null;
    }

    // The title stands in the pattern last: whatever else it holds is found first.
    private Regex Pattern() => new(
        $"{Regex.Escape(caseNo)}|(?<![0-9A-Za-z.])1[5-9][0-9]{{14}}(?![0-9A-Za-z.])|{string.Join('|', instances.Append(title).Select(Regex.Escape))}",
        RegexOptions.None, TimeSpan.FromSeconds(5));
}

internal enum GapKind
{
    CaseNo,
    Instant,
    Instance,
    Title,
}

/// <param name="Before">What stands before the gap, the same in every copy.</param>
/// <param name="Value">The instant, or which instance.</param>
internal readonly record struct TextPiece(string Before, GapKind Kind, long Value);

/// <summary>A text with gaps.</summary>
internal sealed record TextPieces(TextPiece[] Pieces, string Rest)
{
    public string Fill(in CopyOf copy, string title, StringBuilder buffer)
    {
        buffer.Clear();
        foreach (var piece in Pieces)
        {
            buffer.Append(piece.Before);
            switch (piece.Kind)
            {
                case GapKind.CaseNo:
                    buffer.Append(copy.CaseNo);
                    break;
                case GapKind.Instant:
                    buffer.Append(piece.Value + copy.Shift);
                    break;
                case GapKind.Instance:
                    buffer.Append(copy.Instance((int)piece.Value));
                    break;
                default:
                    buffer.Append(title).Append(copy.Place);
                    break;
            }
        }

        return buffer.Append(Rest).ToString();
    }
}
