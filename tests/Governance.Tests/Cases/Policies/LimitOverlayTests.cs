using Governance.Cases;
using Governance.Execution.Time;

namespace Governance.Tests.Cases.Policies;

/// <summary>Changes laid over shipped rows choose what going through them day by day would choose.</summary>
public sealed class LimitOverlayTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly LimitTable Shipped = Table();
    private static readonly LimitScope[] Scopes =
        [.. Shipped.Rows.Select(row => row.Scope), new LimitScope(Source: "web"), new LimitScope("0102", Urgency: "urgent")];

    private static readonly string[] Ids = [.. Shipped.Rows.Select(row => row.Id), "local-1", "local-2"];

    [Fact]
    public void Over_AnyChanges_ChoosesAsGoingThroughThemDoes()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            LimitChange[] changes = [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => Change(random, i))];
            var table = LimitOverlay.Over(Shipped, changes, Today);
            for (var look = 0; look < 40; look++)
            {
                var query = Query(random);
                table.Choose(query).ShouldBe(Expected(changes, query), $"round {round}: {query}\n{string.Join('\n', changes.Select(change => change.ToString()))}");
            }
        }
    }

    [Fact]
    public void Over_PlainChange_LeavesEarlierDaysAsTheyWere()
    {
        var change = Plain(LimitDeed.Change, "plain", Today.AddDays(3));

        var table = LimitOverlay.Over(Shipped, [change], Today.AddDays(10));

        table.Choose(new LimitQuery(ClockKind.Handle, Today.AddDays(2)))!.Limit!.Value.Amount.ShouldBe(5);
        table.Choose(new LimitQuery(ClockKind.Handle, Today.AddDays(3)))!.Limit!.Value.Amount.ShouldBe(3);
    }

    [Fact]
    public void Over_ChangeForOpenOnes_ReachesBackFromItsDayOnOnly()
    {
        var change = Plain(LimitDeed.Change, "plain", Today.AddDays(3)) with { InFlight = true };
        var query = new LimitQuery(ClockKind.Handle, Today.AddDays(-30));

        LimitOverlay.Over(Shipped, [change], Today).Choose(query)!.Limit!.Value.Amount.ShouldBe(5);
        LimitOverlay.Over(Shipped, [change], Today.AddDays(3)).Choose(query)!.Limit!.Value.Amount.ShouldBe(3);
    }

    [Fact]
    public void Over_RowNoLongerShipped_TheChangeStandsByItself()
    {
        var change = Plain(LimitDeed.Change, "gone", Today) with { Scope = new LimitScope(Source: "letter") };

        var chosen = LimitOverlay.Over(Shipped, [change], Today).Choose(new LimitQuery(ClockKind.Handle, Today, Source: "letter"));

        chosen.ShouldNotBeNull().Id.ShouldBe("gone");
    }

    private static LimitRow? Expected(LimitChange[] changes, LimitQuery query)
    {
        LimitRow? best = null;
        for (var i = 0; i < Ids.Length; i++)
            if (AsOf(changes, Ids[i], query.Date) is { } row && row.Scope.Covers(query) && (best is null || Outweighs(row.Scope, best.Scope)))
                best = row;
        return best;
    }

    // The last change whose day has come says everything; without one the file does.
    private static LimitRow? AsOf(LimitChange[] changes, string id, DateOnly date)
    {
        var own = Shipped.Rows.FirstOrDefault(row => string.Equals(row.Id, id, StringComparison.Ordinal));
        List<LimitChange> said = [.. changes.Where(change => string.Equals(change.Row, id, StringComparison.Ordinal) && change.RevokedMicros is null).OrderBy(change => change.From)];
        var at = said.FindLastIndex(change => Begins(change) <= date);
        var last = at < 0 ? null : said[at];
        var row = last?.Deed switch
        {
            null => own,
            LimitDeed.End => null,
            LimitDeed.Reset => own is null ? null : own with { From = Begins(last) },
            _ => new LimitRow(id, ClockKind.Handle, own?.Scope ?? last.Scope, new Limit(last.Limit!.Amount, last.Limit.Unit, last.Start), null, Begins(last), last.Until, last.IsVerified, last.Basis),
        };
        if (row is null || date > row.Until)
            return null;
        // Cut by what comes after it.
        var next = said.Skip(at + 1).Select(Begins).DefaultIfEmpty(DateOnly.MaxValue).Min();
        return next == DateOnly.MaxValue || row.Until < next ? row : row with { Until = next.AddDays(-1) };
    }

    private static DateOnly Begins(LimitChange change) => change is { InFlight: true } && change.From <= Today ? DateOnly.MinValue : change.From;

    private static bool Outweighs(LimitScope one, LimitScope other) => Rank(one).CompareTo(Rank(other)) > 0;

    private static int Rank(LimitScope scope) =>
        (scope.Urgency is null ? 0 : 1000) + ((scope.Category?.Length ?? 0) * 100) + (scope.Nature is null ? 0 : 10) + (scope.Source is null ? 0 : 1);

    private static LimitChange Change(Random random, int number)
    {
        var at = random.Next(Ids.Length);
        var deed = at >= Shipped.Rows.Length ? (random.Next(3) == 0 ? LimitDeed.End : LimitDeed.Add) : (LimitDeed)random.Next(1, 4);
        var from = Today.AddDays(random.Next(-15, 15));
        return Plain(deed, Ids[at], from) with
        {
            Scope = Scopes[at],
            InFlight = random.Next(4) == 0,
            Limit = new LimitAmount(number + 10, LimitUnit.WorkingDay),
            Until = random.Next(3) == 0 ? from.AddDays(random.Next(10)) : DateOnly.MaxValue,
            RevokedMicros = random.Next(5) == 0 ? 1 : null,
        };
    }

    private static LimitQuery Query(Random random) => new(
        ClockKind.Handle, Today.AddDays(random.Next(-20, 30)), Of(random, null, "0101", "010203"), Of(random, "help", "complaint"), Of(random, "normal", "urgent"), null,
        Of(random, "phone", "web"));

    private static string? Of(Random random, params ReadOnlySpan<string?> values) => values[random.Next(values.Length)];

    private static LimitChange Plain(LimitDeed deed, string row, DateOnly from) => new("", deed, row, "handle", from, false, "试", "fenxi", "何清", 0)
    {
        Limit = new LimitAmount(3, LimitUnit.WorkingDay),
        Basis = "新文号",
    };

    private static LimitTable Table() => LimitTable.Load(
        """
        { "id": "t", "name": "试", "rows": [
          { "id": "plain", "clock": "handle", "limit": { "amount": 5, "unit": "working-day" } },
          { "id": "urgent", "clock": "handle", "urgency": "urgent", "limit": { "amount": 2, "unit": "working-day" } },
          { "id": "area", "clock": "handle", "category": "01", "limit": { "amount": 4, "unit": "working-day" } },
          { "id": "matter", "clock": "handle", "category": "0102", "nature": "complaint", "limit": { "amount": 1, "unit": "working-day" } } ] }
        """).Value;
}
