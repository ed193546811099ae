using Governance.Cases;
using Governance.Portal.SignIn;

namespace Governance.Portal.Live;

/// <summary>Whoever is signed in and asks for something is here.</summary>
internal static class PresenceWatch
{
    public static void UsePresence(this WebApplication app)
    {
        var presence = app.Services.GetRequiredService<Presence>();
        app.Use(next => context =>
        {
            if (context.User.Identity?.IsAuthenticated == true && context.User.Find(Claims.Id) is { } name)
                presence.Saw(name);
            return next(context);
        });
    }
}
