#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using System.Linq.Expressions;
using Governance.Data;

namespace Governance.Cases;

/// <summary>Which cases a caller may know of: the own subtree and what it has or had work in; the platform's people all; never what complains of them.</summary>
public sealed class Sight(UnitBook units)
{
    /// <summary>Whoever stands in for somebody sees what the absent one sees besides; never what complains of the own unit.</summary>
    public IQueryable<CaseRow> Of(GovernanceDb db, Caller caller)
    {
        var lineage = caller.Lineage;
        var cases = db.Cases.Where(row => row.ComplainedPath == null || !lineage.Contains(row.ComplainedPath));
        if (caller.Principals.IsEmpty)
            return caller.Can(Permissions.CaseReadAll) ? cases : cases.Where(TakesPart(db, caller));
        return cases.Where(caller.Eyes(units).Where(eye => eye.Can(Permissions.CaseRead)).Select(eye => Seen(db, eye)).Aggregate(Either.Of));
    }

    public static bool Sees(Casefile file, Caller caller)
    {
        if (IsAccused(file, caller.Unit))
            return false;
        return caller.Can(Permissions.CaseReadAll) || TakesPart(file, caller) || caller.Former.Any(old => TakesPart(file, old))
            || caller.Principals.Any(absent => !IsAccused(file, absent.Unit)
                && (Permissions.Of(absent.Roles).Contains(Permissions.CaseReadAll, StringComparer.Ordinal) || TakesPart(file, absent.Unit)));
    }

    /// <summary>Whether the caller's unit holds it or has (had) an item in it.</summary>
    public static bool TakesPart(Casefile file, Caller caller) => TakesPart(file, caller.Unit);

    private static bool TakesPart(Casefile file, UnitRef unit) =>
        file.Holder.IsWithin(unit) || file.WorkItems.Any(item => item.Unit.IsWithin(unit) || item.At.IsWithin(unit) || unit.IsWithin(item.At));

    private static bool IsAccused(Casefile file, UnitRef unit) => file.ComplainedPath is { } complained && unit.IsWithin(complained);

    /// <summary>Sealed content is for those it was sent to, and the duty chief; and for whoever stands in for them.</summary>
    public static bool SeesContent(Casefile file, Caller caller) =>
        !string.Equals(file.Reach, Reaches.Confidential, StringComparison.Ordinal) || SeesSealed(file, caller.Acting)
        || caller.Principals.Any(absent => !IsAccused(file, absent.Unit) && SeesSealed(file, absent));

    private static bool SeesSealed(Casefile file, Acting person) =>
        person.Is(RoleNames.DutyChief)
        || file.WorkItems.Any(item => item.IsOpen && item.Unit.IsWithin(person.Unit))
        || file.Dispatch is not null && file.Holder.IsWithin(person.Unit);

    private Expression<Func<CaseRow, bool>> Seen(GovernanceDb db, Caller eye)
    {
        var lineage = eye.Lineage;
        Expression<Func<CaseRow, bool>> isOfOthers = row => row.ComplainedPath == null || !lineage.Contains(row.ComplainedPath);
        return eye.Can(Permissions.CaseReadAll) ? isOfOthers : Either.Both(isOfOthers, TakesPart(db, eye));
    }

    private Expression<Func<CaseRow, bool>> TakesPart(GovernanceDb db, Caller caller)
    {
        var lineage = caller.Lineage;
        var (from, until) = Range(caller.Unit.Path);
        IReadOnlyList<string> lines = [.. Lines(caller.Unit.Code), .. caller.Former.Select(old => old.Code)];
        return row =>
            (string.Compare(row.HolderPath, from) >= 0 && string.Compare(row.HolderPath, until) < 0) || lines.Contains(row.HolderUnit!)
            || db.WorkItems.Any(item => item.CaseNo == row.CaseNo
                && ((string.Compare(item.UnitPath, from) >= 0 && string.Compare(item.UnitPath, until) < 0) || lines.Contains(item.Unit!) || lineage.Contains(item.UnitPath!)));
    }

    /// <summary>A subtree as a range of paths: an index answers it.</summary>
    public static (string From, string Until) Range(string path) => (path, path[..^1] + "0");

    /// <summary>Stationed units (派驻站所) of a department: they stand in another tree.</summary>
    public IReadOnlyList<string> Lines(string code) =>
        [.. units.Organisation.All.Where(unit => unit.LineParent is { } line && string.Equals(line.Value, code, StringComparison.Ordinal)).Select(unit => unit.Code.Value)];
}
