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
        return [.. Everybody(query.Caller).SelectMany(person => Mine(rows, person))];
    }

    // 代理: what the absent ones would find in their list is in the deputy's.
    private static IEnumerable<Caller> Everybody(Caller caller) =>
        caller.Principals.Select(absent => new Caller(absent.UserName, absent.Name, absent.Unit) { Roles = absent.Roles }).Prepend(caller);

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
            : [Everybody(query.Caller).SelectMany(person => MineCounted(rows, person)).Aggregate((some, more) => some.Union(more))];
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
            : query.Caller.Can(Permissions.CaseReadAll) ? null : tree.Of(query.Caller);
        if (below is null)
            return [rows];
        if (below.Count <= UnitTree.Few)
            return [.. below.Select(one => rows.Where(row => row.UnitPath == one.Path))];
        var (from, until) = Sight.Range(below[0].Path);
        return [rows.Where(row => string.Compare(row.UnitPath, from) >= 0 && string.Compare(row.UnitPath, until) < 0)];
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
        if (query.Mine || query.Caller.Can(Permissions.CaseReadAll) || units.Find(query.Unit) is not { } unit || unit.IsWithin(query.Caller.Unit))
            return rows;
        // Another unit's list: only what the caller takes part in.
        var seen = sight.Of(db, query.Caller).Select(row => row.CaseNo);
        return rows.Where(row => seen.Contains(row.CaseNo));
    }

    private List<string> Paths(Caller caller) => [.. tree.Of(caller).Select(unit => unit.Path).Union(caller.Lineage, StringComparer.Ordinal)];
}
