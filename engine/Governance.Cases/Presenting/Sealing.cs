using Governance.Data;

namespace Governance.Cases;

/// <summary>Titles of confidential cases are shown to those who take part, and to the duty chief.</summary>
internal static class Sealing
{
    public const string Sealed = "（内容已密封）";

    public static string Title(CaseRow row, Caller caller) =>
        !string.Equals(row.Visibility, Reaches.Confidential, StringComparison.Ordinal)
        || caller.Roles.Contains(RoleNames.DutyChief, StringComparer.Ordinal)
        || (row.DispatchUnit is not null && row.HolderPath?.StartsWith(caller.Unit.Path, StringComparison.Ordinal) == true)
            ? row.TitleMasked
            : Sealed;
}
