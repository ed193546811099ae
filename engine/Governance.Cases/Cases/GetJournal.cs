using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>办件流水: what happened, newest last; each line with the hash of its entry.</summary>
public static class GetJournal
{
    public sealed record Query(Caller Caller, string CaseNo, string? After, int? Take) : IRequest<Result<Page<JournalLineDto>>>;

    public sealed record JournalLineDto(
        long Sequence, DateTimeOffset At, JournalActorDto Actor, string Kind, string Text, string? Reason, string? Subject, string Hash);

    public sealed record JournalActorDto(string Name, string? Unit);

    internal sealed class Handler(CaseReader cases, IReadDb database, CityTime time) : IRequestHandler<Query, Result<Page<JournalLineDto>>>
    {
        public async Task<Result<Page<JournalLineDto>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.JournalRead))
                return CaseRefusals.NotPermitted("查看办件流水");
            var found = await cases.Read(query.CaseNo, query.Caller, cancellationToken);
            var cursor = Cursor.Read(query.After);
            if ((found.Refusal ?? cursor.Refusal) is { } why)
                return why;
            var take = query.Take is null ? Cursor.MostTake : Cursor.Take(query.Take);
            var (key, after) = (found.Value.Key.Value, cursor.Value?.Value ?? 0);
            await using var db = database.Open();
            var entries = await db.Entries.Where(entry => entry.Aggregate == key && entry.Sequence > after)
                .OrderBy(entry => entry.Sequence).Take(take + 1).ToListAsync(cancellationToken);
            var shown = entries.Take(take).ToList();
            var next = entries.Count > take ? new Cursor(shown[^1].Sequence, "").ToString() : null;
            var open = Sight.SeesContent((Casefile)found.Value.Domain!, query.Caller);
            return new Page<JournalLineDto>([.. shown.SelectMany(entry => Lines(entry, open))], next);
        }

        private IEnumerable<JournalLineDto> Lines(EntryRow entry, bool open)
        {
            using var document = JsonDocument.Parse(entry.Bytes);
            var root = document.RootElement;
            var actor = root.GetProperty("actor").Deserialize<Actor>(JsonSerializerOptions.Web)!;
            var reason = open && root.TryGetProperty("reason", out var given) ? given.GetString() : null;
            var hash = Convert.ToHexStringLower(entry.Hash);
            return
            [
                .. root.GetProperty("happenings").Deserialize<List<Happening>>(JsonSerializerOptions.Web)!.Select(happening => new JournalLineDto(
                    entry.Sequence, time.Local(entry.AtMicros), new JournalActorDto(actor.Name, actor.Unit), happening.Kind, happening.Text, reason,
                    happening.Subject, hash)),
            ];
        }
    }
}
