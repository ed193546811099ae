using Governance.Data;

namespace Governance.Cases;

/// <summary>派单目录's learned rows in force. A snapshot: asked while advising, replaced as a whole.</summary>
public sealed class PrecedentBook
{
    private volatile IReadOnlyList<PrecedentRow> _rows = [];

    /// <summary>Rows of earlier decisions, any order.</summary>
    public void Take(IEnumerable<PrecedentRow> rows) => _rows = [.. rows];

    /// <summary>What was decided on such a matter: of this very street before the district's, the latest first.</summary>
    public PrecedentRow? Find(string category, string? street) => _rows
        .Where(row => string.Equals(row.Category, category, StringComparison.Ordinal) && (row.Street is null || string.Equals(row.Street, street, StringComparison.Ordinal)))
        .OrderBy(row => row.Street is null).ThenByDescending(row => row.FromMicros).FirstOrDefault();
}
