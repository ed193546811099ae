using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Portal.Commands;

/// <summary>For flows that ask for nothing.</summary>
internal sealed class NoFacts : IFactSource
{
    public ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken) => ValueTask.FromResult(FactSet.None);
}
