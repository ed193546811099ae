using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Governance.Portal.Answers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Governance.Portal.SignIn;

/// <summary><c>Authorization: ApiKey …</c>. The key named in the environment is an administrator's; it is compared in constant time.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IConfiguration configuration)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    private const string Prefix = "ApiKey ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var expected = configuration["Governance:ApiKey"];
        return Task.FromResult(expected is { Length: > 0 } && Same(expected, header[Prefix.Length..].Trim())
            ? AuthenticateResult.Success(new AuthenticationTicket(Administrator(), SchemeName))
            : AuthenticateResult.Fail("unknown key"));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Unauthorized(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.From(PortalRefusals.NotPermitted).ExecuteAsync(Context);

    /// <summary>401 with a sentence; an API never redirects.</summary>
    internal static Task Unauthorized(HttpContext context)
    {
        var problem = Problems.Describe(PortalRefusals.SignInRequired);
        problem.Status = StatusCodes.Status401Unauthorized;
        return Results.Json(problem, contentType: "application/problem+json", statusCode: problem.Status).ExecuteAsync(context);
    }

    private static bool Same(string expected, string given) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    private static ClaimsPrincipal Administrator() => Claims.Principal(
        SchemeName, [new Claim(Claims.Id, "api-key"), new Claim(Claims.Name, "接口管理员")]);
}
