using Governance.Data;

namespace Governance.Portal.SignIn;

/// <summary>A new account row.</summary>
internal sealed record AccountCreated(AccountRow Account) : RowEffect
{
    public override string Name => "account.created";

    public override void Apply(GovernanceDb db) => db.Add(Account);
}

/// <summary>What a sign-in leaves on the account: failures counted, or the lock.</summary>
internal sealed record AccountAttempt(string AccountId, int FailedCount, long? LockedUntilMicros) : RowEffect
{
    public override string Name => "account.attempt";

    public override void Apply(GovernanceDb db)
    {
        var account = db.Find<AccountRow>(AccountId) ?? throw new InvalidOperationException($"Account {AccountId} is gone.");
        account.FailedCount = FailedCount;
        account.LockedUntilMicros = LockedUntilMicros;
    }
}
