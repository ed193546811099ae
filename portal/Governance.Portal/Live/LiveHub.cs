using Governance.Cases;
using Governance.Portal.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Governance.Portal.Live;

/// <summary>Tells open pages that something changed; never what. A page that shows the id asks again under its own permissions.</summary>
[Authorize]
internal sealed class LiveHub(Presence presence) : Hub
{
    public override Task OnConnectedAsync()
    {
        if (Context.User?.Find(Claims.Id) is { } name)
            presence.Opened(name);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.User?.Find(Claims.Id) is { } name)
            presence.Closed(name);
        return base.OnDisconnectedAsync(exception);
    }
}

/// <param name="Kind"><c>case</c>, <c>work-items</c> or <c>definition</c>.</param>
internal sealed record Changed(string Kind, string Id, long Version);
