#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;

namespace Governance.Cases;

/// <summary>Which items a list of 待办 shows, as ranges of one index each.</summary>
public sealed class ItemScope(Sight sight, UnitBook units, UnitTree tree)
{
    internal List<IQueryable<WorkItemRow>> Of(GovernanceDb db, ListWorkItems.Query query)
    {
        var rows = Visible(db, query);
        if (!query.Mine)
            return OfUnit(rows, query);
        return [.. Everybody(query.Caller).SelectMany(person => Mine(Of(rows, person), person))];
    }

    /// <summary>For whom an item is in the caller's list; null where it is the caller's own.</summary>
    internal Func<WorkItemRow, PersonDto?> Whose(Caller caller)
    {
        if (caller.Principals.IsEmpty)
            return _ => null;
        var everybody = Everybody(caller).Select(person => (person, Paths: Paths(person).ToHashSet(StringComparer.Ordinal))).ToList();
        bool Has((Caller Person, HashSet<string> Paths) one, WorkItemRow row) => row.Assignee is null
            ? one.Person.Roles.Contains(row.Role ?? "", StringComparer.Ordinal) && one.Paths.Contains(row.UnitPath ?? "")
            : string.Equals(row.Assignee, one.Person.UserName, StringComparison.Ordinal);
        return row => Has(everybody[0], row) ? null : everybody.Where(one => Has(one, row)).Select(one => new PersonDto(one.person.UserName, one.person.Name)).FirstOrDefault();
    }

    // 代理: what the absent ones would find in their list is in the deputy's.
    private IEnumerable<Caller> Everybody(Caller caller) => caller.Eyes(units);

    // What complains of somebody's own unit is in nobody's list for them, deputy or not.
    private static IQueryable<WorkItemRow> Of(IQueryable<WorkItemRow> rows, Caller person)
    {
        var lineage = person.Lineage;
        return rows.Where(row => row.ComplainedPath == null || !lineage.Contains(row.ComplainedPath));
    }

    private List<IQueryable<WorkItemRow>> Mine(IQueryable<WorkItemRow> rows, Caller caller)
    {
        var paths = Paths(caller);
        if (paths.Count > UnitTree.Few)
            return [Assigned(rows, caller), .. caller.Roles.Select(role => Unassigned(rows, caller).Where(row => row.Role == role))];
        return [Assigned(rows, caller), .. paths.SelectMany(path => caller.Roles.Select(role => rows.Where(row => row.UnitPath == path && row.Role == role && row.Assignee == null)))];
    }

    /// <summary>The same items in as few queries as possible: for counting, order does not matter. No item is in two of them.</summary>
    internal List<IQueryable<WorkItemRow>> Counted(GovernanceDb db, ListWorkItems.Query query)
    {
        var rows = Visible(db, query);
        if (!query.Mine)
            return OfUnit(rows, query);
        // Colleagues' lists share items; a union counts each once.
        return query.Caller.Principals.IsEmpty
            ? MineCounted(rows, query.Caller)
            : [Everybody(query.Caller).SelectMany(person => MineCounted(Of(rows, person), person)).Aggregate((some, more) => some.Union(more))];
    }

    private List<IQueryable<WorkItemRow>> MineCounted(IQueryable<WorkItemRow> rows, Caller caller)
    {
        var paths = Paths(caller);
        if (paths.Count > UnitTree.Few)
            return [Assigned(rows, caller), .. caller.Roles.Select(role => Unassigned(rows, caller).Where(row => row.Role == role))];
        var roles = caller.Roles.ToArray();
        return [Assigned(rows, caller), .. paths.Select(path => rows.Where(row => row.UnitPath == path && roles.Contains(row.Role!) && row.Assignee == null))];
    }

    private static IQueryable<WorkItemRow> Assigned(IQueryable<WorkItemRow> rows, Caller caller) => rows.Where(row => row.Assignee == caller.UserName);

    private static IQueryable<WorkItemRow> Unassigned(IQueryable<WorkItemRow> rows, Caller caller)
    {
        var (from, until) = Sight.Range(caller.Unit.Path);
        var lineage = caller.Lineage;
        return rows.Where(row => row.Assignee == null
            && ((string.Compare(row.UnitPath, from) >= 0 && string.Compare(row.UnitPath, until) < 0) || lineage.Contains(row.UnitPath!)));
    }

    private List<IQueryable<WorkItemRow>> OfUnit(IQueryable<WorkItemRow> rows, ListWorkItems.Query query)
    {
        // Without a unit: everything for who may see everything, else what the own unit answers for.
        var below = units.Find(query.Unit) is { } unit ? tree.Below(unit.Path)
            : query.Caller.MaySee(Permissions.CaseReadAll) ? null : [.. Everybody(query.Caller).SelectMany(tree.Of).DistinctBy(unit => unit.Path, StringComparer.Ordinal)];
        if (below is null)
            return [rows];
        if (below.Count <= UnitTree.Few)
            return [.. below.Select(one => rows.Where(row => row.UnitPath == one.Path))];
        return [.. Roots(below).Select(root => Below(rows, root))];
    }

    // A deputy's own subtree and that of the absent one, where neither holds the other.
    private static IEnumerable<string> Roots(IReadOnlyList<UnitRef> units) =>
        units.Where(unit => !units.Any(other => unit.Path.Length > other.Path.Length && unit.IsWithin(other))).Select(unit => unit.Path);

    private static IQueryable<WorkItemRow> Below(IQueryable<WorkItemRow> rows, string path)
    {
        var (from, until) = Sight.Range(path);
        return rows.Where(row => string.Compare(row.UnitPath, from) >= 0 && string.Compare(row.UnitPath, until) < 0);
    }

    private IQueryable<WorkItemRow> Visible(GovernanceDb db, ListWorkItems.Query query)
    {
        var lineage = query.Caller.Lineage;
        var rows = query.Status is { } status
            ? db.WorkItems.Where(row => row.Status == status)
            : db.WorkItems.AsQueryable();
        if (query.Status is null or "pending" or "signed" or "suspended")
            rows = rows.Where(row => row.IsOpen);
        rows = rows.Where(row => row.ComplainedPath == null || !lineage.Contains(row.ComplainedPath));
        // Who sees everything by an absent one's right alone sees it without what complains of that one's unit.
        var isPlain = query.Caller.Principals.IsEmpty || query.Caller.Can(Permissions.CaseReadAll);
        if (query.Mine || (isPlain && (query.Caller.Can(Permissions.CaseReadAll) || units.Find(query.Unit) is not { } unit || unit.IsWithin(query.Caller.Unit))))
            return rows;
        // Another unit's list, or a list widened by 代理: only what the caller may know of.
        var seen = sight.Of(db, query.Caller).Select(row => row.CaseNo);
        return rows.Where(row => seen.Contains(row.CaseNo));
    }

    private List<string> Paths(Caller caller) => [.. tree.Of(caller).Select(unit => unit.Path).Union(caller.Lineage, StringComparer.Ordinal)];
}
