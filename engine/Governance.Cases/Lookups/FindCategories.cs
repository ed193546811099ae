using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>事项分类 by words of their path or code.</summary>
public static class FindCategories
{
    private const int Most = 50;

    public sealed record Query(Caller Caller, string? Q) : IRequest<Result<Page<LookupItem>>>;

    internal sealed class Handler(KnowledgeBase knowledge) : IRequestHandler<Query, Result<Page<LookupItem>>>
    {
        public Task<Result<Page<LookupItem>>> Handle(Query query, CancellationToken cancellationToken) => Task.FromResult(Find(query));

        private Result<Page<LookupItem>> Find(Query query)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查询分类");
            var words = query.Q?.Trim() ?? "";
            var found = knowledge.Categories.All.Where(category =>
                category.Path.Contains(words, StringComparison.Ordinal) || category.Code.Value.StartsWith(words, StringComparison.Ordinal));
            return new Page<LookupItem>([.. found.Take(words.Length == 0 ? 1000 : Most).Select(c => new LookupItem(c.Code.Value, c.Name, c.Path))]);
        }
    }
}
