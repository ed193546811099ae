using Governance.Portal.Answers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Governance.Portal.SignIn;

/// <summary>One scheme for callers: the header decides between a machine's key and a person's cookie.</summary>
internal static class Authentication
{
    public const string Either = "either";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, displayName: null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.ContainsKey("Authorization") ? ApiKeyHandler.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, configureOptions: null)
            .AddCookie(ConfigureCookie);
        services.AddAuthorization();
        return services;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "governance";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => ApiKeyHandler.Unauthorized(context.HttpContext);
        // A cookie whose account is frozen, or changed since, still opens: it is nobody's, and its holder signs in again.
        options.Events.OnRedirectToAccessDenied = context => context.HttpContext.User.Identity is { IsAuthenticated: true }
            ? Problems.From(PortalRefusals.NotPermitted).ExecuteAsync(context.HttpContext)
            : ApiKeyHandler.Unauthorized(context.HttpContext);
    }
}
