using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>流水检索: the journal of the whole system, newest first, by case, person, time and kind. What is said of a case stays within the auditor's sight.</summary>
public static class SearchJournal
{
    public sealed record Query(Caller Caller) : IRequest<Result<AuditPageDto>>
    {
        public string? CaseNo { get; init; }

        /// <summary>Part of a name, or a user name.</summary>
        public string? Person { get; init; }

        public string? Group { get; init; }

        public DateTimeOffset? From { get; init; }

        public DateTimeOffset? To { get; init; }

        public string? After { get; init; }

        public int? Take { get; init; }
    }

    /// <param name="Next">Goes on from there; null once the beginning is reached.</param>
    /// <param name="SearchedTo">How far back this answer looked.</param>
    public sealed record AuditPageDto(IReadOnlyList<AuditLineDto> Items, string? Next, DateTimeOffset? SearchedTo);

    internal sealed class Handler(JournalSearch search) : IRequestHandler<Query, Result<AuditPageDto>>
    {
        public async Task<Result<AuditPageDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.AuditRead))
                return CaseRefusals.NotPermitted("查看审计流水");
            if (query.Group is { } group && string.Equals(AuditGroups.NameOf(group), AuditGroups.NameOf(AuditGroups.Other), StringComparison.Ordinal) && group is not AuditGroups.Other)
                return AuditRefusals.GroupUnknown(group);
            var cursor = Cursor.Read(query.After);
            return cursor.Refusal is { } wrong ? wrong : await search.Page(query, cursor.Value?.Value, Cursor.Take(query.Take), cancellationToken);
        }
    }
}
