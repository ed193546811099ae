using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Rows of a page as summaries, with the clocks and names they need, in two more queries.</summary>
public sealed class RowView(CityTime time, ClockView clocks, CaseTypeBook types, UnitBook units, IStaffDirectory staff, FlowNames names)
{
    public async Task<IReadOnlyList<CaseSummary>> Cases(GovernanceDb db, IReadOnlyList<CaseRow> rows, Caller caller, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var numbers = rows.Select(row => row.CaseNo).ToList();
        var open = await db.Clocks.Where(clock => numbers.Contains(clock.CaseNo) && clock.IsOpen && clock.Kind != ClockKinds.Objection && clock.Kind != ClockKinds.Party)
            .OrderBy(clock => clock.DueMicros).ToListAsync(cancellationToken);
        var next = open.GroupBy(clock => clock.CaseNo, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return [.. rows.Select(row => Summary(row, next.GetValueOrDefault(row.CaseNo), caller))];
    }

    public async Task<IReadOnlyList<WorkItemSummary>> Items(GovernanceDb db, IReadOnlyList<WorkItemRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var numbers = rows.Select(row => row.CaseNo).Distinct(StringComparer.Ordinal).ToList();
        var cases = await db.Cases.Where(row => numbers.Contains(row.CaseNo)).ToDictionaryAsync(row => row.CaseNo, StringComparer.Ordinal, cancellationToken);
        var open = await db.Clocks.Where(clock => numbers.Contains(clock.CaseNo) && clock.IsOpen && clock.Kind != ClockKinds.Objection && clock.Kind != ClockKinds.Party)
            .OrderBy(clock => clock.DueMicros).ToListAsync(cancellationToken);
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in rows.Select(row => row.Assignee).OfType<string>().Distinct(StringComparer.Ordinal))
            people[name] = (await staff.Find(name, cancellationToken))?.Name ?? name;
        return [.. rows.Select(row => Item(row, cases[row.CaseNo], open.FindAll(clock => IsOf(clock, row)), people))];
    }

    public ClockDto Clock(ClockRow row) => clocks.Of(new Clock
    {
        Id = row.Id,
        Kind = row.Kind,
        ItemId = row.WorkItemId,
        Status = row.FiredMicros is null ? ClockStatus.Running : ClockStatus.Fired,
        ArmedMicros = row.ArmedMicros,
        DueMicros = row.DueMicros,
        FiredMicros = row.FiredMicros,
        StoppedMicros = row.StoppedMicros,
        Limit = row.Limit ?? "",
        Unit = LimitWords.UnitOf(row.Limit),
        Row = row.PolicyRow ?? "",
    });

    public PlaceDto Place(CaseRow row) =>
        new(row.StreetCode is { } street ? units.NameOf(street) : null, row.CommunityCode is { } community ? units.NameOf(community) : null);

    private static bool IsOf(ClockRow clock, WorkItemRow item) =>
        string.Equals(clock.CaseNo, item.CaseNo, StringComparison.Ordinal) && (clock.WorkItemId is null || string.Equals(clock.WorkItemId, item.Id, StringComparison.Ordinal));

    private CaseSummary Summary(CaseRow row, ClockRow? clock, Caller caller)
    {
        var (status, stage, urgency) = (Wires.Status(row.Status), Wires.Stage(row.Stage), Wires.Urgency(row.Urgency));
        return new CaseSummary
        {
            CaseNo = row.CaseNo,
            Type = row.Type,
            TypeName = types.Find(row.Type)?.Name ?? row.Type,
            ItemName = types.Find(row.Type)?.ItemName ?? "办件",
            Title = Sealing.Title(row, caller),
            Status = row.Status,
            StatusName = Words.Of(status),
            Stage = row.Stage,
            StageName = types.StageName(row.Type, stage),
            Channel = row.Channel,
            ChannelName = Channels.NameOf(row.Channel),
            Urgency = row.Urgency,
            UrgencyName = Words.Of(urgency),
            Category = row.CategoryCode is { } code ? new CategoryDto(code, row.CategoryPath ?? code) : null,
            Place = Place(row),
            Holder = row.HolderUnit is { } holder ? new UnitDto(holder, units.NameOf(holder)) : null,
            NextClock = clock is null ? null : Clock(clock),
            Round = row.Round,
            Marks = row.Marks?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
            CreatedAt = time.Local(row.CreatedMicros),
            Version = row.Version,
        };
    }

    private WorkItemSummary Item(WorkItemRow row, CaseRow file, List<ClockRow> open, Dictionary<string, string> people)
    {
        var (kind, status) = (Wires.Kind(row.Kind), Wires.ItemStatus(row.Status));
        var clock = open.OrderBy(c => c.WorkItemId is null).FirstOrDefault();
        var step = names.StepAt(file.Type, row.Node);
        return new WorkItemSummary
        {
            Id = row.Id,
            CaseNo = row.CaseNo,
            Kind = row.Kind,
            KindName = step?.DisplayText ?? Words.Of(kind),
            Status = row.Status,
            StatusName = Words.Of(status),
            Title = row.Title ?? file.TitleMasked,
            Urgency = file.Urgency,
            UrgencyName = Words.Of(Wires.Urgency(file.Urgency)),
            Unit = new UnitDto(row.Unit ?? "", units.NameOf(row.Unit ?? "")),
            Assignee = row.Assignee is { } user ? new PersonDto(user, people[user]) : null,
            Role = row.Role ?? "",
            Todo = Todo.Of(kind, status, row.Assignee is not null, clock is { Kind: ClockKinds.FirstContact }, clock?.Limit, step?.DisplayText, clock?.Kind),
            Clock = row.IsOpen && clock is not null ? Clock(clock) : null,
            Round = file.Round,
            CreatedAt = time.Local(row.CreatedMicros),
            DoneAt = time.Local(row.DoneMicros),
            Outcome = row.Outcome,
            OutcomeName = OutcomeWords.Of(step?.Type, row.Outcome),
            Version = file.Version,
            Place = Place(file),
            Category = file.CategoryCode is { } code ? new CategoryDto(code, file.CategoryPath ?? code) : null,
            Channel = file.Channel,
        };
    }
}
