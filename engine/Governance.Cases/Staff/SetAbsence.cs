using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>请假: from now or later until a day, with a deputy of the same unit who does what is there and what comes.</summary>
public static class SetAbsence
{
    private const int MostDays = 366;

    public sealed record Command(Caller Caller, string UserName, DateTimeOffset From, DateTimeOffset Until, string? Deputy, string? Reason) : IRequest<Result<AbsenceDto>>;

    internal sealed class Handler(IReadDb database, IStaffDirectory staff, RowWrites writes, AbsenceView view, CityTime time) : IRequestHandler<Command, Result<AbsenceDto>>
    {
        public async Task<Result<AbsenceDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await staff.Find(command.UserName, cancellationToken);
            var deputy = await staff.Find(command.Deputy ?? "", cancellationToken);
            if (Why(command, person, deputy) is { } why)
                return why;
            var row = Row(command, person!, deputy!);
            var what = new Happening("absence.set", $"{person!.Name}不在岗，由{deputy!.Name}代理。", row.Id);
            var written = await writes.Write(new AggregateKey("absence/" + person.UserName), EvaluateMonth.ActorOf(command.Caller), async (_, _, cancel) =>
                await Clash(row, deputy, cancel) is { } clash ? clash : new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Options), [new AbsenceStored(row)]), cancellationToken);
            return written.Refusal is { } refusal ? refusal : await view.Of(row, cancellationToken);
        }

        private Refusal? Why(Command command, StaffFact? person, StaffFact? deputy) => (person, deputy) switch
        {
            (null, _) => CaseRefusals.StaffUnknown(command.UserName),
            _ when !IsSelf(command) && !UnitOffice.MayRun(command.Caller, person.Unit) => StaffRefusals.NotManaging("登记请假和代理"),
            (_, null) => CaseRefusals.StaffUnknown(command.Deputy ?? ""),
            _ when Reasons.WhyNot(command.Reason) is { } why => why,
            _ when string.Equals(person.UserName, deputy.UserName, StringComparison.Ordinal) => StaffRefusals.DeputySelf(),
            _ when !person.Unit.IsWithin(deputy.Unit) && !deputy.Unit.IsWithin(person.Unit) => StaffRefusals.DeputyOutside(deputy.Name),
            _ when command.From >= command.Until || CityTime.Micros(command.Until) <= time.NowMicros || command.Until - command.From > TimeSpan.FromDays(MostDays) =>
                StaffRefusals.SpanWrong(MostDays),
            _ => null,
        };

        private static bool IsSelf(Command command) => string.Equals(command.Caller.UserName, command.UserName, StringComparison.OrdinalIgnoreCase);

        private async ValueTask<Refusal?> Clash(AbsenceRow row, StaffFact deputy, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            var overlapping = await db.Absences
                .Where(other => (other.UserName == row.UserName || other.UserName == row.Deputy)
                    && other.FromMicros < row.UntilMicros && (other.EndedMicros ?? other.UntilMicros) > row.FromMicros)
                .Select(other => other.UserName).ToListAsync(cancellationToken);
            return overlapping.Contains(row.UserName, StringComparer.Ordinal) ? StaffRefusals.AwayTwice()
                : overlapping.Count > 0 ? StaffRefusals.DeputyAway(deputy.Name) : null;
        }

        private AbsenceRow Row(Command command, StaffFact person, StaffFact deputy) => new()
        {
            Id = time.NewId().ToString("N"),
            UserName = person.UserName,
            Unit = person.Unit.Code,
            Deputy = deputy.UserName,
            FromMicros = CityTime.Micros(command.From),
            UntilMicros = CityTime.Micros(command.Until),
            Reason = command.Reason!.Trim(),
            SetBy = command.Caller.Name,
            SetMicros = time.NowMicros,
        };
    }
}
