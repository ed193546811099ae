using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Loads a case for one caller: unknown and not visible are the same answer.</summary>
public sealed class CaseReader(IUnitStore store, AggregateCodec codec)
{
    public async ValueTask<Result<Aggregate>> Read(string caseNo, Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.MaySee(Permissions.CaseRead))
            return CaseRefusals.NotPermitted("查看办件");
        return await Load(caseNo, cancellationToken) is { Domain: Casefile file } found && Sight.Sees(file, caller)
            ? found
            : CaseRefusals.CaseUnknown(caseNo);
    }

    /// <summary>The case as stored, whoever asks; null when there is none.</summary>
    public async ValueTask<Aggregate?> Load(string caseNo, CancellationToken cancellationToken) =>
        CaseNo.TryParse(caseNo, out var number) && await store.Load(AggregateKey.Case(number.Value), cancellationToken) is { } stored
            ? codec.Read(stored)
            : null;
}
