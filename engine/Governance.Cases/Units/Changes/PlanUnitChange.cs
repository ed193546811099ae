using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>登记单位变动 with its day; first as a preview that changes nothing.</summary>
public static class PlanUnitChange
{
    public sealed record Request(
        string? Kind, string? Code, string? Successor, IReadOnlyList<string>? Parts, string? Name, string? ShortName, string? Parent, DateTimeOffset? Effective, string? Reason, bool? DryRun);

    public sealed record Command(Caller Caller, Request Asked) : IRequest<Result<UnitChangeDto>>;

    internal sealed class Handler(IReadDb database, RowWrites writes, UnitBook units, UnitChanges changes, UnitChangeView view, CityTime time) : IRequestHandler<Command, Result<UnitChangeDto>>
    {
        private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

        public async Task<Result<UnitChangeDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.UnitManage))
                return CaseRefusals.NotPermitted("登记单位变更");
            if (Why(command.Asked) is { } why)
                return why;
            var row = Row(command);
            var touched = (await changes.Touched(row.Code, cancellationToken)).Count;
            if (command.Asked.DryRun ?? true)
                return view.Of(row, touched);
            var what = new Happening("unit-change.planned", $"登记{units.NameOf(row.Code)}的变更。", row.Id);
            var written = await writes.Write(new AggregateKey("unit-changes/" + row.Code), EvaluateMonth.ActorOf(command.Caller), async (_, _, cancel) =>
                await IsPending(row.Code, cancel)
                    ? UnitChangeRefusals.Pending(units.NameOf(row.Code))
                    : new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Options), [new UnitChangeStored(row)]), cancellationToken);
            return written.Refusal is { } refusal ? refusal : view.Of(row, touched);
        }

        private Refusal? Why(Request asked)
        {
            if (asked.Kind is not ("rename" or "merge" or "split" or "move"))
                return UnitChangeRefusals.KindUnknown(asked.Kind ?? "");
            if (asked.Code is not { } code || units.Find(code) is not { } unit)
                return CaseRefusals.UnitUnknown("code", asked.Code ?? "");
            if (!string.Equals(unit.Code, code, StringComparison.Ordinal) || units.Organisation.Root.Code == new UnitCode(code))
                return UnitChangeRefusals.NotThisOne(units.NameOf(code));
            if (Reasons.WhyNot(asked.Reason) is { } unsaid)
                return unsaid;
            if (asked.Effective is { } day && (CityTime.Micros(day) < time.NowMicros || CityTime.Micros(day) > time.NowMicros + ((long)Farthest.TotalSeconds * 1_000_000)))
                return UnitChangeRefusals.DayWrong();
            return WhyOfKind(asked, unit);
        }

        private Refusal? WhyOfKind(Request asked, UnitRef unit) => asked.Kind switch
        {
            "rename" => string.IsNullOrWhiteSpace(asked.Name) || string.IsNullOrWhiteSpace(asked.ShortName) ? UnitChangeRefusals.NameMissing() : null,
            "move" => IsElsewhere(asked.Parent, unit) && !IsParent(asked.Parent!, unit) ? null : UnitChangeRefusals.ParentWrong(),
            "split" when asked.Parts is not { Count: > 1 } parts || !parts.Contains(asked.Successor, StringComparer.Ordinal) || !parts.All(part => IsElsewhere(part, unit)) =>
                UnitChangeRefusals.PartsMissing(),
            _ => IsElsewhere(asked.Successor, unit) ? null : UnitChangeRefusals.SuccessorWrong(),
        };

        // There today, and neither the unit itself nor below it.
        private bool IsElsewhere(string? code, UnitRef unit) =>
            code is not null && units.Find(code) is { } other && string.Equals(other.Code, code, StringComparison.Ordinal) && !other.IsWithin(unit);

        private bool IsParent(string code, UnitRef unit) => units.Organisation[new UnitCode(unit.Code)].AdminParent == new UnitCode(code);

        private async ValueTask<bool> IsPending(string code, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            return await db.UnitChanges.AnyAsync(row => row.Code == code && row.AppliedMicros == null && row.RevokedMicros == null, cancellationToken);
        }

        private UnitChangeRow Row(Command command) => new()
        {
            Id = time.NewId().ToString("N"),
            Kind = command.Asked.Kind!,
            Code = command.Asked.Code!,
            Successor = command.Asked.Kind is "merge" or "split" ? command.Asked.Successor : null,
            Parts = command.Asked.Kind is "split" ? JsonSerializer.Serialize(command.Asked.Parts) : null,
            NewName = command.Asked.Kind is "rename" ? command.Asked.Name!.Trim() : null,
            NewShortName = command.Asked.Kind is "rename" ? command.Asked.ShortName!.Trim() : null,
            NewParent = command.Asked.Kind is "move" ? command.Asked.Parent : null,
            EffectiveMicros = command.Asked.Effective is { } day ? CityTime.Micros(day) : time.NowMicros,
            Reason = command.Asked.Reason!.Trim(),
            SetBy = command.Caller.Name,
            SetMicros = time.NowMicros,
        };
    }
}
