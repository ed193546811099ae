using Microsoft.AspNetCore.SignalR;

namespace Governance.Studio;

/// <summary>Studio's hub: the viewer says which instance it shows and is told when that changes.</summary>
internal sealed class InstanceHub(ObservedInstances observed) : Hub
{
    public override async Task OnConnectedAsync()
    {
        if (Context.User?.May(StudioPermissions.ReadInstances) != true)
            Context.Abort();
        else
            await base.OnConnectedAsync();
    }

    /// <summary>Named as Studio calls it.</summary>
    public async Task ObserveInstanceAsync(string instanceId)
    {
        observed.Add(Context.ConnectionId, instanceId);
        await Groups.AddToGroupAsync(Context.ConnectionId, instanceId, Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        observed.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
