using System.Text;

namespace Governance.Cases;

/// <summary>A table as spreadsheets read it.</summary>
internal static class Csv
{
    /// <param name="head">Names of the columns, separated by commas.</param>
    /// <returns>UTF-8; the mark in front tells spreadsheets so.</returns>
    public static byte[] Of(string head, IEnumerable<string?[]> lines)
    {
        var table = new StringBuilder("\uFEFF").Append(head).Append("\r\n");
        foreach (var cells in lines)
            table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(table.ToString());
    }

    /// <summary>Quoted; what a spreadsheet would take for a formula is text.</summary>
    private static string Cell(string? text)
    {
        var plain = text ?? "";
        var safe = plain is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + plain : plain;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
