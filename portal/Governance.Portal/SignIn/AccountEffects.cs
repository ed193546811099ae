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

/// <summary>Grants, password or freezing as they are from now on; the stamp ends every session.</summary>
internal sealed record AccountChanged(string AccountId, bool IsDisabled, string? Unit, string Roles, string? PasswordHash, long? LockedUntilMicros, string Stamp, long AtMicros) : RowEffect
{
    public override string Name => "account.changed";

    public static AccountChanged To(AccountRow row) =>
        new(row.Id, row.IsDisabled, row.Unit, row.Roles, row.PasswordHash, row.LockedUntilMicros, row.SecurityStamp, row.UpdatedMicros);

    public override void Apply(GovernanceDb db)
    {
        var account = db.Find<AccountRow>(AccountId) ?? throw new InvalidOperationException($"Account {AccountId} is gone.");
        (account.IsDisabled, account.Unit, account.Roles, account.PasswordHash) = (IsDisabled, Unit, Roles, PasswordHash);
        (account.LockedUntilMicros, account.FailedCount, account.SecurityStamp, account.UpdatedMicros) = (LockedUntilMicros, 0, Stamp, AtMicros);
    }
}
