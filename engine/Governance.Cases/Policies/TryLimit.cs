using Governance.Definitions;
using Governance.Execution.Time;
using MediatR;

namespace Governance.Cases;

/// <summary>试算: which row wins for a case as described, why, and when it would be due.</summary>
public static class TryLimit
{
    public sealed record Query(Caller Caller, string Type, string? Clock, string? Category, string? Urgency, string? Nature, string? Source, DateTimeOffset? At) : IRequest<Result<LimitTrialDto>>;

    internal sealed class Handler(LimitBook book, CaseTypeBook types, Deadlines deadlines, LimitView view, CityTime time) : IRequestHandler<Query, Result<LimitTrialDto>>
    {
        private const int Shown = 5;

        public async Task<Result<LimitTrialDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!ListLimits.MayRead(query.Caller))
                return CaseRefusals.NotPermitted("查看时限");
            if (types.Shipped(query.Type) is not { } shipped)
                return CaseRefusals.TypeUnknown(query.Type);
            if (query.Clock is null || !shipped.Clocks.ContainsKey(query.Clock))
                return PolicyRefusals.ClockUnknown(query.Clock ?? "");
            if (LimitConditions.WhyNot(query.Urgency, query.Nature, query.Source) is { } why)
                return why;
            await book.Adopt(cancellationToken);
            return Answer(query, types.Find(query.Type)!.Limits, await book.Changes(query.Type, cancellationToken));
        }

        private LimitTrialDto Answer(Query query, LimitTable table, LimitChanges changes)
        {
            var at = query.At ?? time.Now;
            var question = new DeadlineQuestion(
                query.Clock!, query.Type, query.Category, Wires.Urgency(query.Urgency ?? "normal"), Wires.Nature(query.Nature ?? "help"), query.Source ?? "phone", null, CityTime.Micros(at), null, null);
            var rows = deadlines.RowsOver(question);
            var fact = deadlines.Answer(question);
            return new LimitTrialDto(
                rows.IsEmpty ? null : Row(rows[0]), Why(rows), time.Local(CityTime.Micros(at)), time.Local(fact?.DueMicros), fact?.Limit, fact?.Extension,
                [.. (fact?.Steps ?? []).Select(step => new LimitStepDto(step.Title, time.Local(step.AtMicros)))], [.. rows.Skip(1).Take(Shown).Select(Row)]);

            LimitRowDto Row(LimitRow row) => view.Row(query.Type, row, table, changes);
        }

        private string Why(IReadOnlyList<LimitRow> rows)
        {
            if (rows is not [var row, ..])
                return "没有符合条件的规定，这个时钟不计时。";
            var among = rows.Count == 1 ? "只有这一行符合条件" : FormattableString.Invariant($"符合条件的有 {rows.Count} 行，条件最具体的一行优先");
            var scope = row.Scope == new LimitScope() ? "适用于全部办件" : $"条件是“{view.Scope(row.Scope)}”";
            return $"{among}：{scope}{(row.Limit is null ? "，规定不计时" : "")}。";
        }
    }
}
