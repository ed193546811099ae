using System.Collections.Immutable;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;

namespace Governance.Portal.Composition;

/// <summary>Facts of the running system: who waits for an event from the store, everything else from case handling.</summary>
internal sealed class LiveFacts(EventWaits waits, CaseFacts cases) : IFactSource
{
    public async ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken)
    {
        var facts = await cases.Read([.. requests.Where(r => !IsWait(r) && !IsStart(r))], cancellationToken);
        foreach (var request in requests.Where(IsStart))
            facts = facts.With([KeyValuePair.Create(request.Key, await waits.Runs(request, cancellationToken))]);
        foreach (var request in requests.Where(IsWait))
            facts = facts.With([KeyValuePair.Create(request.Key, await waits.Find(request.Argument, cancellationToken))]);
        return facts;
    }

    private static bool IsStart(FactRequest request) => string.Equals(request.Kind, ClaimActivation.FactKind, StringComparison.Ordinal);

    private static bool IsWait(FactRequest request) => string.Equals(request.Kind, EventFacts.Waiting, StringComparison.Ordinal);
}
