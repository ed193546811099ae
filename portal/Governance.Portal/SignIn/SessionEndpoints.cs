using System.Security.Claims;
using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.Demo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Governance.Portal.SignIn;

/// <summary>Sign in, sign out, who am I.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api").WithTags("登录");
        session.MapPost("/sign-in", SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        session.MapPost("/sign-out", (Delegate)SignOut).AllowAnonymous();
        session.MapGet("/me", Me).RequireAuthorization();
        session.MapGet("/demo-accounts", DemoCards).AllowAnonymous();
    }

    private static async Task<IResult> SignIn(
        SignInRequest request, Accounts accounts, Grants grants, UnitBook units, CaseTypeBook types, HttpContext context, CancellationToken cancellationToken)
    {
        var result = await accounts.SignIn(request.UserName ?? "", request.Password ?? "", cancellationToken);
        if (result.Refusal is { } refusal)
        {
            var problem = Problems.Describe(refusal);
            problem.Status = StatusCodes.Status401Unauthorized;
            return Results.Json(problem, contentType: "application/problem+json", statusCode: problem.Status);
        }

        var account = result.Value;
        var principal = Claims.Principal(
            CookieAuthenticationDefaults.AuthenticationScheme,
            [new Claim(Claims.Id, account.Id), new Claim(Claims.Stamp, account.SecurityStamp)]);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal);
        return Results.Ok(MeAnswer.From((await grants.Principal(principal, cancellationToken))!, units, types));
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }

    private static IResult Me(ClaimsPrincipal user, UnitBook units, CaseTypeBook types) => Results.Ok(MeAnswer.From(user, units, types));

    private static IResult DemoCards(IHostEnvironment environment, DemoAccounts demo) =>
        environment.IsDevelopment() ? Results.Ok(demo.Cards()) : Problems.From(PortalRefusals.NoSuchAddress);
}

/// <param name="UserName">Case does not matter.</param>
internal sealed record SignInRequest(string? UserName, string? Password);
