using Governance.Execution;

namespace Governance.Cases;

/// <summary>A child came to its end: the parent remembers, and goes on when it was the last one owed.</summary>
internal static class ChildEnding
{
    public static DomainStep Decide(Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<ChildData>(input.Stimulus.Data);
        var status = CaseRows.Wire(data.Status);
        var next = file with { Children = [.. file.Children.Select(child => Family.Is(child, data.CaseNo) && child.IsOwed ? child with { Status = status } : child)] };
        var told = new Happening("child.ended", $"子任务 {data.CaseNo} {Words.Of(data.Status)}。", data.CaseNo);
        return next.Children.Any(child => child.IsOwed) ? new DomainStep.Go(next, [], [told]) : GoOn(next, told, input.NowMicros);
    }

    private static DomainStep.Go GoOn(Casefile file, Happening told, long now)
    {
        var waiting = file.WorkItems.LastOrDefault(item => item is { IsOpen: true, Step: CaseTypeSteps.SubCases, BookmarkId: not null });
        if (waiting is null)
            return new DomainStep.Go(file, [], [told]);
        var done = file.With(waiting.Done("AllClosed", Actor.System.Name, now)).Stopped(waiting.Id, now);
        return new DomainStep.Go(done, [new EngineCommand.Resume(waiting.BookmarkId!, CaseJson.Element(new { outcome = "AllClosed" }))], [told]);
    }
}

/// <summary>Activity types that rules outside the steps must know.</summary>
internal static class CaseTypeSteps
{
    public const string SubCases = "Governance.SubCases";
}
