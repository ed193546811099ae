using System.Globalization;

namespace Governance.Cases;

/// <summary>Case number and place in the case, such as <c>SQ20261121-000123-7-02</c>: an item's case is read off its id.</summary>
public static class WorkItemId
{
    public static string Next(Casefile file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.CaseNo}-{file.WorkItems.Length + 1:00}");

    /// <summary>The case number in an item's id; null for another shape.</summary>
    public static string? CaseOf(string id) =>
        id.LastIndexOf('-') is > 0 and var cut && CaseNo.TryParse(id[..cut], out var number) ? number.Value : null;
}
