using System.Collections.Immutable;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>改职责: adds, changes, ends or resets a clause from a day on; first as a preview that changes nothing.</summary>
public static class ChangeDuty
{
    public sealed record Command(Caller Caller, DutyRequest Asked) : IRequest<Result<DutyChangeAnswer>>;

    internal sealed class Handler(RowWrites writes, DutyClauses clauses, KnowledgeBase shipped, UnitBook units, DutyView view, CityTime time) : IRequestHandler<Command, Result<DutyChangeAnswer>>
    {
        private const int ShownRoutes = 6;

        public async Task<Result<DutyChangeAnswer>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.PolicyWrite))
                return CaseRefusals.NotPermitted("改职责条款");
            if (command.Asked.DryRun ?? true)
            {
                var known = await clauses.Changes(cancellationToken);
                return Draft(command, known).Then(draft => (Result<DutyChangeAnswer>)(Answer(known, draft) with { Routes = Routes(known, draft) }));
            }

            return await Make(command, cancellationToken);
        }

        private async Task<Result<DutyChangeAnswer>> Make(Command command, CancellationToken cancellationToken)
        {
            DutyChangeAnswer? answer = null;
            var written = await writes.Write(DutyClauses.Key, EvaluateMonth.ActorOf(command.Caller), (stored, _, _) =>
            {
                var known = DutyClauses.Read(stored);
                var draft = Draft(command, known);
                if (draft.Refusal is { } refusal)
                    return new(refusal);
                answer = Answer(known, draft.Value);
                var what = new Happening("policy.duty-changed", view.Say(draft.Value), draft.Value.Duty);
                return new(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(known with { Items = known.Items.Add(draft.Value) }, CaseJson.Options), []));
            }, cancellationToken);
            if (written.Refusal is { } no)
                return no;
            await clauses.Adopt(cancellationToken);
            return answer!;
        }

        private Result<DutyChange> Draft(Command command, DutyChanges known) =>
            new DutyDraft(shipped, units, known, time).Of(command.Asked).Then(draft => (Result<DutyChange>)(draft with
            {
                Id = time.NewId().ToString("N"),
                By = command.Caller.UserName,
                ByName = command.Caller.Name,
                AtMicros = time.NowMicros,
            }));

        private DutyChangeAnswer Answer(DutyChanges known, DutyChange change) =>
            new(view.Of(change), At(known.Items, change), At(known.Items.Add(change), change), []);

        private DutyDto? At(IEnumerable<DutyChange> changes, DutyChange change) =>
            DutyOverlay.Versions(shipped.Duties, changes, shipped.Organisation)
                .FirstOrDefault(duty => string.Equals(duty.Id.Value, change.Duty, StringComparison.Ordinal) && DutyOverlay.Holds(duty, change.From)) is { } duty ? view.Of(duty) : null;

        // A matter of each category, somewhere in the first street: enough to see who is suggested.
        private ImmutableArray<DutyRouteDto> Routes(DutyChanges known, DutyChange change)
        {
            var (before, after) = (Knowing(known.Items), Knowing(known.Items.Add(change)));
            var street = shipped.Organisation.Streets[0];
            var community = shipped.Organisation.Communities.First(unit => unit.AdminParent == street.Code);
            var place = new Knowledge.Place(street.Code, community.Code, null, 1, [], []);
            var codes = change.Categories.Select(code => new CategoryCode(code)).ToList();
            return
            [
                .. shipped.Categories.All.Where(category => category.Children.IsEmpty && codes.Exists(code => code.Covers(category.Code))).Take(ShownRoutes)
                    .Select(category => new DutyRouteDto(category.Path, street.ShortName, Leads(before, category), Leads(after, category))),
            ];

            KnowledgeBase Knowing(IReadOnlyList<DutyChange> changes) => units.Knowledge.With(DutyOverlay.On(shipped.Duties, changes, shipped.Organisation, change.From));
            string Leads(KnowledgeBase knowledge, Category category) =>
                knowledge.Router.Route(new RouteQuery(category.Code, 1, Topics(change), place, null, [], null)).Lead is { } lead ? units.NameOf(lead.Value) : "";
        }

        private ImmutableHashSet<string> Topics(DutyChange change) =>
            [.. shipped.Duties.All.FirstOrDefault(duty => string.Equals(duty.Id.Value, change.Duty, StringComparison.Ordinal))?.Topics ?? []];
    }
}
