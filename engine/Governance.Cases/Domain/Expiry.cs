using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>A level whose days are over is left by its own port. Everything else is only told of a timeout.</summary>
internal static class Expiry
{
    public static (Casefile File, ImmutableArray<EngineCommand> Commands) Of(Casefile file, string clockId, long now)
    {
        var clock = file.Clocks.First(known => string.Equals(known.Id, clockId, StringComparison.Ordinal));
        if (clock.ItemId is not { } id || file.Item(id) is not { IsOpen: true, BookmarkId: { } bookmark } item || StepBook.Find(item.Step)?.ExpiryPort is not { } port)
            return (file, []);
        var left = file.With(item.Done(port, Actor.System.Name, now)).Stopped(item.Id, now);
        return (left, [new EngineCommand.Resume(bookmark, CaseJson.Element(new { outcome = port }))]);
    }
}
