using Governance.Data;

namespace Governance.Cases;

/// <summary>Titles of confidential cases are shown to those who take part, and to the duty chief.</summary>
internal static class Sealing
{
    public const string Sealed = "（内容已密封）";

    public static string Title(CaseRow row, Caller caller) =>
        !string.Equals(row.Visibility, Reaches.Confidential, StringComparison.Ordinal) || IsFor(row, caller.Acting) || caller.Principals.Any(absent => IsFor(row, absent))
            ? row.TitleMasked
            : Sealed;

    private static bool IsFor(CaseRow row, Acting person) =>
        (row.ComplainedPath is not { } complained || !person.Unit.IsWithin(complained))
        && (person.Is(RoleNames.DutyChief) || (row.DispatchUnit is not null && row.HolderPath?.StartsWith(person.Unit.Path, StringComparison.Ordinal) == true));
}
