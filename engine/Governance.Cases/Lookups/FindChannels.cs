using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

public static class FindChannels
{
    public sealed record Query(Caller Caller) : IRequest<Result<Page<LookupItem>>>;

    internal sealed class Handler : IRequestHandler<Query, Result<Page<LookupItem>>>
    {
        public Task<Result<Page<LookupItem>>> Handle(Query query, CancellationToken cancellationToken) => Task.FromResult(query.Caller.Can(Permissions.LookupRead)
            ? (Result<Page<LookupItem>>)new Page<LookupItem>([.. Channels.All.Select(channel => new LookupItem(channel.Value, channel.Title))])
            : CaseRefusals.NotPermitted("查询渠道"));
    }
}
