using System.Collections.Immutable;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>Where a case may be taken: by 跳转 to any node that can be entered, by 退回 to a step of this round.</summary>
public static class GetCaseNodes
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<NodesDto>>;

    /// <param name="Jump">Empty where the caller may not jump now.</param>
    /// <param name="SendBack">For each open item the caller may send back.</param>
    public sealed record NodesDto(IReadOnlyList<LookupItem> Jump, IReadOnlyList<ItemNodesDto> SendBack);

    public sealed record ItemNodesDto(string ItemId, IReadOnlyList<LookupItem> Nodes);

    internal sealed class Handler(CaseReader cases, JumpTargets jumps) : IRequestHandler<Query, Result<NodesDto>>
    {
        private static readonly SendBackVerb Back = new();

        public async Task<Result<NodesDto>> Handle(Query query, CancellationToken cancellationToken) =>
            (await cases.Read(query.CaseNo, query.Caller, cancellationToken)).Then<NodesDto>(found =>
            {
                var file = (Casefile)found.Domain!;
                var items = file.WorkItems.Where(item => item.IsOpen && Back.Fits(file, item) && Back.May(file, item, query.Caller.ActingOn(file, item, Back)));
                return new NodesDto(Listed(jumps.Of(found, query.Caller)), [.. items.Select(item => new ItemNodesDto(item.Id, Listed(file.Behind(item))))]);
            });

        private static IReadOnlyList<LookupItem> Listed(ImmutableArray<Choice> choices) => [.. choices.Select(choice => new LookupItem(choice.Value, choice.Title, null))];
    }
}
