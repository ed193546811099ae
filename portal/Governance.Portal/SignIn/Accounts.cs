using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Portal.Answers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.SignIn;

/// <summary>Local accounts: password check with lockout, and the account as it stands now.</summary>
internal sealed class Accounts(IReadDb read, RowWrites writes, TimeProvider time)
{
    private const int FailuresBeforeLock = 5;

    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(10);

    private static readonly PasswordHasher<AccountRow> Hasher = new();

    // Verified against when the name is unknown, so that the answer takes as long as for a known one.
    private static readonly string NobodysHash = Hasher.HashPassword(null!, "nobody's password");

    public static IReadOnlyList<string> RolesOf(AccountRow account) => JsonSerializer.Deserialize<string[]>(account.Roles) ?? [];

    public static string HashOf(string password) => Hasher.HashPassword(null!, password);

    public async Task<AccountRow?> Find(string id, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Set<AccountRow>().SingleOrDefaultAsync(a => a.Id == id && !a.IsDisabled, cancellationToken);
    }

    public async Task<Result<AccountRow>> SignIn(string userName, string password, CancellationToken cancellationToken)
    {
        var account = await ByName(userName, cancellationToken);
        var now = Micros(time.GetUtcNow());
        if (account?.LockedUntilMicros > now)
        {
            return PortalRefusals.LockedOut((int)LockFor.TotalMinutes);
        }

        var verdict = Hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? NobodysHash, password);
        if (account is null || account.IsDisabled || verdict == PasswordVerificationResult.Failed)
        {
            if (account is not null)
            {
                await Note(account, counted => FailedSignIn(counted, now), "account.sign-in-failed", "登录失败", cancellationToken);
            }

            return PortalRefusals.WrongCredentials;
        }

        var noted = await Note(account, _ => new AccountAttempt(account.Id, 0, null), "account.signed-in", "登录成功", cancellationToken);
        return noted.Refusal is { } busy ? busy : account;
    }

    /// <summary>Creates the accounts whose names are not taken yet, all with one password.</summary>
    public async Task Ensure(IReadOnlyList<AccountRow> wanted, string password, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var taken = (await db.Set<AccountRow>().Select(a => a.NormalizedName).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var missing = wanted.Where(a => !taken.Contains(a.NormalizedName)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        // Hashing is slow on purpose; one password needs one hash.
        var hash = Hasher.HashPassword(missing[0], password);
        await Task.WhenAll(missing.Select(account => Create(account, hash, cancellationToken)));
    }

    private static AccountAttempt FailedSignIn(AccountRow account, long now)
    {
        var failures = account.FailedCount + 1;
        return failures < FailuresBeforeLock
            ? new AccountAttempt(account.Id, failures, null)
            : new AccountAttempt(account.Id, 0, now + (LockFor.Ticks / TimeSpan.TicksPerMicrosecond));
    }

    private static AggregateKey Key(string accountId) => new("account/" + accountId);

    private static long Micros(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private async Task<AccountRow?> ByName(string userName, CancellationToken cancellationToken)
    {
        var normalized = userName.Trim().ToLowerInvariant();
        await using var db = read.Open();
        return await db.Set<AccountRow>().SingleOrDefaultAsync(a => a.NormalizedName == normalized, cancellationToken);
    }

    private async Task Create(AccountRow account, string passwordHash, CancellationToken cancellationToken)
    {
        account.PasswordHash = passwordHash;
        await writes.Write(
            Key(account.Id), Actor.System, new Happening("account.created", "创建账号", account.Id), _ => [new AccountCreated(account)], cancellationToken);
    }

    private ValueTask<Result<long>> Note(AccountRow account, Func<AccountRow, AccountAttempt> attempt, string kind, string text, CancellationToken cancellationToken)
    {
        var by = new Actor(account.Id, account.DisplayName, account.Unit);
        return writes.Write(Key(account.Id), by, async (_, _, stop) =>
        {
            // Read for every attempt: guesses made at once are counted one by one.
            await using var db = read.Open();
            var counted = await db.Set<AccountRow>().SingleAsync(row => row.Id == account.Id, stop);
            return new RowWrite(new Happening(kind, text, account.Id), "null"u8.ToArray(), [attempt(counted)]);
        }, cancellationToken);
    }
}
