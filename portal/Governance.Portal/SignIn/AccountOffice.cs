using System.Text.Json;
using System.Text.RegularExpressions;
using Governance.Cases;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.SignIn;

/// <param name="IsFrozen">Cannot sign in, and gets no work.</param>
/// <param name="LockedUntil">After too many wrong passwords; null when not.</param>
internal sealed record AccountDto(
    string Id, string UserName, string Name, MeUnit? Unit, IReadOnlyList<string> Roles, IReadOnlyList<string> RoleNames, bool IsFrozen, DateTimeOffset? LockedUntil, DateTimeOffset CreatedAt);

internal sealed record AccountAsked(string? UserName, string? Name, string? Unit, IReadOnlyList<string>? Roles, string? Password, string? Reason);

/// <summary>账号与权限: who may sign in and as what; every change journaled with its reason, nobody changes themselves.</summary>
internal sealed partial class AccountOffice(IReadDb read, RowWrites writes, Grants grants, UnitBook units, CityTime time)
{
    private const int Most = 100;
    private const int ShortestPassword = 10;
    private const int LongestReason = 200;

    private static readonly string[] ThreeOffices = [RoleNames.Admin, RoleNames.Security, RoleNames.Auditor];

    public async Task<Result<Page<AccountDto>>> List(Caller caller, string? words, string? unit, CancellationToken cancellationToken)
    {
        if (!caller.Can(Permissions.AccountManage) && !caller.Can(Permissions.AuditRead))
            return AccountRefusals.NotPermitted();
        await using var db = read.Open();
        var asked = words?.Trim().ToLowerInvariant();
        var rows = await db.Accounts
            .Where(row => (string.IsNullOrEmpty(asked) || row.NormalizedName.Contains(asked) || row.DisplayName.Contains(asked)) && (unit == null || row.Unit == unit))
            .OrderBy(row => row.NormalizedName).Take(Most).ToListAsync(cancellationToken);
        return new Page<AccountDto>([.. rows.Select(Of)]);
    }

    public async Task<Result<AccountDto>> Create(Caller caller, AccountAsked asked, CancellationToken cancellationToken)
    {
        if (!caller.Can(Permissions.AccountManage))
            return AccountRefusals.NotPermitted();
        if (WhyNew(asked) is { } why)
            return why;
        var row = New(asked);
        var written = await Write(caller, row.Id, async (known, stop) =>
        {
            await using var db = read.Open();
            return known is not null || await db.Accounts.AnyAsync(taken => taken.NormalizedName == row.Id, stop)
                ? AccountRefusals.NameTaken()
                : Noted(row.Id, "account.created", $"开通账号 {row.Id}（{row.DisplayName}，{Names(asked.Roles!)}）。", new AccountCreated(row));
        }, cancellationToken);
        return written.Refusal is { } refusal ? refusal : Of(row);
    }

    public Task<Result<AccountDto>> Freeze(Caller caller, string id, string? reason, CancellationToken cancellationToken) =>
        Change(caller, id, reason, caller.Can(Permissions.AuditRead), "account.frozen", "冻结账号", row => row.IsDisabled = true, cancellationToken);

    public Task<Result<AccountDto>> Release(Caller caller, string id, string? reason, CancellationToken cancellationToken) =>
        Change(caller, id, reason, false, "account.released", "解冻账号", row => (row.IsDisabled, row.LockedUntilMicros, row.FailedCount) = (false, null, 0), cancellationToken);

    public async Task<Result<AccountDto>> Grant(Caller caller, string id, AccountAsked asked, CancellationToken cancellationToken) =>
        WhyGrants(asked) is { } why
            ? why
            : await Change(
                caller, id, asked.Reason, false, "account.granted", $"把账号改为{units.NameOf(asked.Unit!)}的{Names(asked.Roles!)}：",
                row => (row.Unit, row.Roles) = (asked.Unit, JsonSerializer.Serialize(asked.Roles)), cancellationToken);

    public async Task<Result<AccountDto>> SetPassword(Caller caller, string id, string? password, string? reason, CancellationToken cancellationToken) =>
        IsStrong(password)
            ? await Change(caller, id, reason, false, "account.password-set", "重置密码", row => row.PasswordHash = Accounts.HashOf(password!), cancellationToken)
            : AccountRefusals.PasswordWeak();

    private async Task<Result<AccountDto>> Change(
        Caller caller, string id, string? reason, bool mayToo, string kind, string deed, Action<AccountRow> change, CancellationToken cancellationToken)
    {
        if (!caller.Can(Permissions.AccountManage) && !mayToo)
            return AccountRefusals.NotPermitted();
        if (string.IsNullOrWhiteSpace(reason))
            return AccountRefusals.ReasonMissing();
        if (reason.Length > LongestReason)
            return CaseRefusals.TextTooLong("reason", "理由", LongestReason);
        if (string.Equals(caller.UserName, id, StringComparison.Ordinal))
            return AccountRefusals.Own();
        AccountRow? after = null;
        var written = await Write(caller, id, async (_, stop) =>
        {
            // Read for every attempt: of two who change one account at once, neither undoes what the other did.
            await using var db = read.Open();
            if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id, stop) is not { } account)
                return AccountRefusals.Unknown(id);
            change(after = account);
            // Whoever was signed in signs in again, as what they are now.
            (account.SecurityStamp, account.UpdatedMicros) = (time.NewId().ToString("N"), time.NowMicros);
            return Noted(id, kind, $"{deed} {id}（{account.DisplayName}）：{Masking.Mask(reason.Trim())}", AccountChanged.To(account));
        }, cancellationToken);
        grants.Forget(id);
        return written.Refusal is { } refusal ? refusal : Of(after!);
    }

    private ValueTask<Result<long>> Write(Caller caller, string id, Func<StoredAggregate?, CancellationToken, Task<Result<RowWrite?>>> decide, CancellationToken cancellationToken) =>
        writes.Write(new AggregateKey("account/" + id), new Actor(caller.UserName, caller.Name, caller.Unit.Code), async (stored, _, stop) => await decide(stored, stop), cancellationToken);

    private static RowWrite Noted(string id, string kind, string text, RowEffect effect) => new(new Happening(kind, text, id), "null"u8.ToArray(), [effect]);

    private AccountRow New(AccountAsked asked)
    {
        var (id, now) = (asked.UserName!.Trim(), time.NowMicros);
        return new AccountRow
        {
            Id = id,
            UserName = id,
            NormalizedName = id,
            DisplayName = asked.Name!.Trim(),
            PasswordHash = Accounts.HashOf(asked.Password!),
            Unit = asked.Unit,
            Roles = JsonSerializer.Serialize(asked.Roles),
            SecurityStamp = time.NewId().ToString("N"),
            CreatedMicros = now,
            UpdatedMicros = now,
        };
    }

    private Refusal? WhyNew(AccountAsked asked) =>
        !UserName().IsMatch(asked.UserName?.Trim() ?? "") ? AccountRefusals.NameWrong()
        : string.IsNullOrWhiteSpace(asked.Name) ? AccountRefusals.PersonMissing()
        : !IsStrong(asked.Password) ? AccountRefusals.PasswordWeak()
        : WhyGrants(asked);

    private Refusal? WhyGrants(AccountAsked asked) =>
        asked.Roles is not { Count: > 0 } roles || roles.Any(role => role is null || !Permissions.OfRole.ContainsKey(role)) ? AccountRefusals.RolesWrong()
        : roles.Count(role => ThreeOffices.Contains(role, StringComparer.Ordinal)) > 1 ? AccountRefusals.ThreeInOne()
        : units.Find(asked.Unit) is null ? AccountRefusals.UnitUnknown()
        : null;

    private static bool IsStrong(string? password) => password is { Length: >= ShortestPassword } && password.Any(char.IsLetter) && password.Any(char.IsDigit);

    private static string Names(IEnumerable<string> roles) => string.Join('、', roles.Select(RoleNames.NameOf));

    private AccountDto Of(AccountRow row)
    {
        var roles = Accounts.RolesOf(row);
        var unit = row.Unit is { } code && units.Find(code) is { } known ? new MeUnit(known.Code, known.Name) : null;
        return new AccountDto(
            row.Id, row.UserName, row.DisplayName, unit, roles, [.. roles.Select(RoleNames.NameOf)], row.IsDisabled,
            row.LockedUntilMicros > time.NowMicros ? time.Local(row.LockedUntilMicros) : null, time.Local(row.CreatedMicros));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,31}$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex UserName();
}
