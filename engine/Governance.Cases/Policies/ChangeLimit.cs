using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Execution.Time;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>改时限: adds, changes, ends or resets a row from a day on; first as a preview that changes nothing.</summary>
public static class ChangeLimit
{
    public sealed record Command(Caller Caller, string Type, LimitRequest Asked) : IRequest<Result<LimitChangeAnswer>>;

    internal sealed class Handler(RowWrites writes, LimitBook book, CaseTypeBook types, KnowledgeBase knowledge, LimitView view, LimitReach reach, CityTime time)
        : IRequestHandler<Command, Result<LimitChangeAnswer>>
    {
        public async Task<Result<LimitChangeAnswer>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.PolicyWrite))
                return CaseRefusals.NotPermitted("改时限");
            if (types.Shipped(command.Type) is not { } shipped)
                return CaseRefusals.TypeUnknown(command.Type);
            return command.Asked.DryRun ?? true
                ? await Preview(command, shipped, cancellationToken)
                : await Make(command, shipped, cancellationToken);
        }

        private async Task<Result<LimitChangeAnswer>> Preview(Command command, LimitTable shipped, CancellationToken cancellationToken)
        {
            var known = await book.Changes(command.Type, cancellationToken);
            if (Draft(command, shipped, known) is var draft && draft.Refusal is { } refusal)
                return refusal;
            var with = new LimitChanges { Items = known.Items.Add(draft.Value) };
            return Answer(command.Type, shipped, known, draft.Value) with { Reach = await reach.Of(command.Type, with, draft.Value, cancellationToken) };
        }

        private async Task<Result<LimitChangeAnswer>> Make(Command command, LimitTable shipped, CancellationToken cancellationToken)
        {
            LimitChangeAnswer? answer = null;
            var written = await writes.Write(LimitBook.KeyOf(command.Type), EvaluateMonth.ActorOf(command.Caller), (stored, _, _) =>
            {
                var known = LimitBook.Read(stored);
                var draft = Draft(command, shipped, known);
                if (draft.Refusal is { } refusal)
                    return new(refusal);
                answer = Answer(command.Type, shipped, known, draft.Value);
                var what = new Happening("policy.limit-changed", view.Say(command.Type, draft.Value), draft.Value.Row);
                var state = known with { Items = known.Items.Add(draft.Value) };
                return new(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(state, CaseJson.Options), []));
            }, cancellationToken);
            if (written.Refusal is { } no)
                return no;
            await book.Adopt(cancellationToken);
            return answer!;
        }

        private Result<LimitChange> Draft(Command command, LimitTable shipped, LimitChanges known) =>
            new LimitDraft(shipped, known, knowledge, time).Of(command.Asked).Then(draft => (Result<LimitChange>)(draft with
            {
                Id = time.NewId().ToString("N"),
                By = command.Caller.UserName,
                ByName = command.Caller.Name,
                AtMicros = time.NowMicros,
            }));

        private LimitChangeAnswer Answer(string type, LimitTable shipped, LimitChanges known, LimitChange change)
        {
            var with = new LimitChanges { Items = known.Items.Add(change) };
            return new LimitChangeAnswer(view.Change(type, change), RowAt(type, shipped, known, change), RowAt(type, shipped, with, change), null);
        }

        private LimitRowDto? RowAt(string type, LimitTable shipped, LimitChanges changes, LimitChange change)
        {
            var table = LimitOverlay.Over(shipped, changes.Items, change.From);
            var row = table.Rows.FirstOrDefault(row => string.Equals(row.Id, change.Row, StringComparison.Ordinal) && row.IsInForce(change.From));
            return row is null ? null : view.Row(type, row, table, changes);
        }
    }
}
