using System.Text.RegularExpressions;
using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>No page reads a whole table: every list is answered by an index, at any size.</summary>
public sealed partial class ListPlanTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Holder = "370102-KG";

    [Fact]
    public async Task ListWorkItems_EveryKindOfInbox_ReadsIndexesOnly() => (await Watch(async () =>
    {
        await world.Get(new ListWorkItems.Query(world.As(RoleNames.Liaison, Holder)) { Mine = true });
        await world.Get(new ListWorkItems.Query(world.As(RoleNames.Dispatcher)) { Mine = true, Kind = "dispatch" });
        await world.Get(new ListWorkItems.Query(world.As(RoleNames.Liaison, Holder)) { Mine = true, Status = "done" });
        await world.Get(new ListWorkItems.Query(world.As(RoleNames.DutyChief)) { Unit = Holder });
        await world.Get(new ListWorkItems.Query(world.As(RoleNames.DutyChief)));
    })).ShouldBeEmpty();

    [Fact]
    public async Task ListCases_EveryFilter_ReadsIndexesOnly() => (await Watch(async () =>
    {
        var (chief, liaison) = (world.As(RoleNames.DutyChief), world.As(RoleNames.Liaison, Holder));
        await world.Get(new ListCases.Query(chief));
        await world.Get(new ListCases.Query(chief) { Status = "open", Type = "appeal", Stage = "handling" });
        await world.Get(new ListCases.Query(chief) { Category = "15" });
        await world.Get(new ListCases.Query(chief) { Unit = Holder, Overdue = true });
        await world.Get(new ListCases.Query(chief) { Q = "电梯" });
        await world.Get(new ListCases.Query(liaison));
        await world.Get(new ListCases.Query(liaison) { Q = "电梯 配件", Status = "open" });
    })).ShouldBeEmpty();

    [Fact]
    public async Task ListCases_StatusBesideSomethingNarrower_IsReadOffTheNarrower()
    {
        using var watched = new WatchedQueries();

        await world.Get(new ListCases.Query(world.As(RoleNames.DutyChief)) { Category = "15", Status = "archived" });
        await world.Get(new ListCases.Query(world.As(RoleNames.DutyChief)) { Unit = Holder, Status = "archived" });
        await world.Get(new ListCases.Query(world.As(RoleNames.Liaison, Holder)) { Status = "archived" });

        watched.Plans.ShouldContain(step => step.Contains("category_code=?", StringComparison.Ordinal));
        watched.Plans.ShouldContain(step => step.Contains("holder_unit=?", StringComparison.Ordinal));
        watched.Plans.ShouldNotContain(step => step.Contains("(status=?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ListCases_WordsBesideAUnit_AreReadOffTheMatchesByNumber()
    {
        await world.Open();
        using var watched = new WatchedQueries();

        await world.Get(new ListCases.Query(world.As(RoleNames.DutyChief)) { Q = "电梯", Unit = Holder, Status = "open" });

        watched.Plans.ShouldContain(step => step.Contains("sqlite_autoindex_cases_1 (case_no=?)", StringComparison.Ordinal), string.Join('\n', watched.Plans));
        watched.Plans.ShouldNotContain(step => step.Contains("holder_unit=?", StringComparison.Ordinal) || step.Contains("status=?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Supervision_FiguresAndBuckets_ReadIndexesOnly() => (await Watch(async () =>
    {
        var supervisor = world.As(RoleNames.Supervisor);
        await world.Get(new GetSupervision.Query(supervisor));
        foreach (var bucket in new[] { "overdue", "unsupervised", "due-soon", "unsigned", "redo", "shelve-review", "open" })
            await world.Get(new ListSupervised.Query(supervisor, bucket, null, null, null));
        await world.Get(new ListSupervised.Query(supervisor, "overdue", Holder, null, null));
    })).ShouldBeEmpty();

    [Fact]
    public async Task FirstScreens_OfDeskAndUnit_ReadIndexesOnly() => (await Watch(async () =>
    {
        await world.Get(new GetDeskDay.Query(world.As(RoleNames.Dispatcher)));
        await world.Get(new GetUnitDay.Query(world.As(RoleNames.Liaison, Holder)));
        await world.Get(new ListWorkItems.Query(world.As(RoleNames.Assessor)) { Kind = "contest", Status = "pending" });
    })).ShouldBeEmpty();

    [Fact]
    public async Task ListSupervised_HandledAgain_IsReadOffItsOwnIndex()
    {
        using var watched = new WatchedQueries();

        await world.Get(new ListSupervised.Query(world.As(RoleNames.Supervisor), "redo", null, null, null));

        watched.Plans.ShouldContain(step => step.Contains("ix_cases_redo_due_order_case_no", StringComparison.Ordinal), string.Join('\n', watched.Plans));
    }

    [Fact]
    public async Task FirstScreens_OfEveryRoleThatHasOne_ReadIndexesOnly()
    {
        var opened = await world.Open();

        (await Watch(async () =>
        {
            await world.Get(new GetGridDay.Query(world.As(RoleNames.Checker, "370102011000")));
            await world.Get(new GetAreaDay.Query(world.As(RoleNames.Liaison, "370102011000")));
            await world.Get(new GetAreaDay.Query(world.As(RoleNames.Liaison, world.Part<UnitBook>().Organisation.Communities[0].Code.Value)));
            await world.Get(new GetWindowDay.Query(world.As(RoleNames.Operator, DisputeWay.Window)));
            await world.Get(new GetWindowDay.Query(world.As(RoleNames.Mediator, "370102011000")));
            await world.Get(new GetUnitDay.Query(world.As(RoleNames.UnitLeader, Holder)));
            await world.Get(new GetSurroundings.Query(world.As(RoleNames.DutyChief), opened.CaseNo));
            await world.Get(new GetLeaderDay.Query(world.As(RoleNames.Leader, "370102000000")));
        })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ListCases_FollowedToItsEnd_GivesEveryCaseOnce()
    {
        var opened = new List<string>();
        for (var i = 0; i < 7; i++)
            opened.Add((await world.Open()).CaseNo);
        var liaison = world.As(RoleNames.Liaison, (await world.Open()).Holder!.Code);

        var listed = new List<string>();
        string? after = null;
        do
        {
            var page = await world.Get(new ListCases.Query(liaison) { Take = 3, After = after });
            listed.AddRange(page.Items.Select(item => item.CaseNo));
            after = page.Next;
        }
        while (after is not null);

        listed.ShouldBeUnique();
        opened.ShouldBeSubsetOf(listed);
    }

    /// <summary>Steps that read a table from one end to the other without an index.</summary>
    private static async Task<List<string>> Watch(Func<Task> lists)
    {
        using var watched = new WatchedQueries();

        await lists();

        watched.Plans.ShouldNotBeEmpty();
        return [.. watched.Plans.Where(step => Scan().IsMatch(step) && !step.Contains("INDEX", StringComparison.Ordinal)
            // A bounded piece of a table, read by its own steps.
            && !watched.Plans.Contains(step.Replace("SCAN", "CO-ROUTINE", StringComparison.Ordinal)))];
    }

    // An alias of a table of ours; full-text and temporary tables are walked in another way.
    [GeneratedRegex("^SCAN (?!case_search|s VIRTUAL|json_each|\\(|[0-9]+ CONSTANT).*", RegexOptions.None, 100)]
    private static partial Regex Scan();
}
