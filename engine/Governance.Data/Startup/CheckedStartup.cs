namespace Governance.Data;

/// <summary>Refuses to serve a database whose sealed documents this process could not open.</summary>
internal sealed class CheckedStartup(IDatabaseStartup schema, SealedDocuments vault) : IDatabaseStartup
{
    public async Task EnsureCreated(CancellationToken cancellationToken)
    {
        await schema.EnsureCreated(cancellationToken);
        if (!await vault.HoldsKeys(cancellationToken))
        {
            throw new InvalidOperationException(
                "The vault's key ring does not hold the key of this database's documents: restore keys/vault.key, or set Governance__VaultKey.");
        }
    }
}
