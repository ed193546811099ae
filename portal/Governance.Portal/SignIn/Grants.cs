using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Knowledge;
using Microsoft.AspNetCore.Authentication;

namespace Governance.Portal.SignIn;

/// <summary>Turns the cookie's or key's bare identity into what the caller may do now: roles and permissions are read anew, never from the cookie.</summary>
internal sealed class Grants(Accounts accounts, Deputies deputies, KnowledgeBase knowledge, TimeProvider time) : IClaimsTransformation
{
    // A revoked grant is felt within this time; a page asks several times a second.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    // The machine administrator stands in for anybody: what it does is journaled under its own name.
    private static readonly string[] MachineRoles =
    [
        RoleNames.Admin, RoleNames.Operator, RoleNames.DutyChief, RoleNames.Dispatcher, RoleNames.Reviewer, RoleNames.Caller, RoleNames.Supervisor,
        RoleNames.Liaison, RoleNames.Handler, RoleNames.UnitLeader, RoleNames.Checker, RoleNames.Analyst, RoleNames.Auditor,
    ];

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.HasClaim(c => string.Equals(c.Type, Claims.Permission, StringComparison.Ordinal)))
        {
            return principal;
        }

        return await Principal(principal, CancellationToken.None) ?? new ClaimsPrincipal(new ClaimsIdentity());
    }

    /// <summary>The full principal, or null when the account is gone, disabled, or its stamp changed.</summary>
    public async Task<ClaimsPrincipal?> Principal(ClaimsPrincipal bare, CancellationToken cancellationToken)
    {
        var scheme = bare.Identity?.AuthenticationType;
        if (bare.Find(Claims.Id) is not { } id || scheme is null)
        {
            return null;
        }

        if (string.Equals(scheme, ApiKeyHandler.SchemeName, StringComparison.Ordinal))
        {
            return Full(scheme, id, bare.Find(Claims.Name)!, knowledge.Organisation.Root.Code.Value, MachineRoles, []);
        }

        var (account, absent, _) = await Read(id, cancellationToken);
        return account is not null && string.Equals(account.SecurityStamp, bare.Find(Claims.Stamp), StringComparison.Ordinal)
            ? Full(scheme, id, account.DisplayName, account.Unit ?? knowledge.Organisation.Root.Code.Value, Accounts.RolesOf(account), absent)
            : null;
    }

    /// <summary>What is known of an account is read anew at its next request; other nodes come to it by themselves.</summary>
    public void Forget(string id) => _known.TryRemove(id, out _);

    private static ClaimsPrincipal Full(string scheme, string id, string name, string unit, IReadOnlyCollection<string> roles, ImmutableArray<Acting> absent) => Claims.Principal(
        scheme,
        [
            new Claim(Claims.Id, id), new Claim(Claims.Name, name), new Claim(Claims.Unit, unit),
            .. roles.Select(role => new Claim(Claims.Role, role)),
            .. Permissions.Of(roles).Select(permission => new Claim(Claims.Permission, permission)),
            .. absent.Select(person => new Claim(Claims.StandsFor, JsonSerializer.Serialize(person, CaseJson.Options))),
        ]);

    private async Task<Known> Read(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(id, out var known) && now - known.At < Fresh)
        {
            return known;
        }

        var account = await accounts.Find(id, cancellationToken);
        ImmutableArray<Acting> absent = account is null ? [] : await deputies.Of(account.Id, account.DisplayName, cancellationToken);
        return _known[id] = new Known(account, absent, now);
    }

    /// <param name="Absent">For whom the account stands in.</param>
    private sealed record Known(AccountRow? Account, ImmutableArray<Acting> Absent, DateTimeOffset At);
}
