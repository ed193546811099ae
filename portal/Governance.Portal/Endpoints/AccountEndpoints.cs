using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;

namespace Governance.Portal.Endpoints;

/// <summary>账号与权限.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/accounts").WithTags("账号").RequireAuthorization();
        accounts.MapGet("", (string? q, string? unit, AccountOffice office, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(office.List(caller.Current, q, unit, cancellationToken)));
        accounts.MapGet("/roles", () => Results.Ok(new
        {
            items = Permissions.OfRole.Keys.Order(StringComparer.Ordinal).Select(role => new { code = role, name = RoleNames.NameOf(role), permissions = Permissions.OfRole[role] }),
        }));
        accounts.MapPost("", (AccountAsked body, AccountOffice office, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(office.Create(caller.Current, body, cancellationToken)));
        accounts.MapPost("/{id}/freeze", (string id, ReasonBody body, AccountOffice office, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(office.Freeze(caller.Current, id, body.Reason, cancellationToken)));
        accounts.MapPost("/{id}/release", (string id, ReasonBody body, AccountOffice office, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(office.Release(caller.Current, id, body.Reason, cancellationToken)));
        accounts.MapPost("/{id}/grants", (string id, AccountAsked body, AccountOffice office, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(office.Grant(caller.Current, id, body, cancellationToken)));
        accounts.MapPost("/{id}/password", (string id, AccountAsked body, AccountOffice office, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(office.SetPassword(caller.Current, id, body.Password, body.Reason, cancellationToken)));
    }
}
