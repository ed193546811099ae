namespace Governance.Cases;

/// <summary>谁在办、还有几天、为什么等, and what the resident can do now. No content, no names.</summary>
public sealed class ResidentProgress(ClockView clocks, CityTime time)
{
    /// <param name="asked">The number it was asked for with, which 改类型 may have changed since.</param>
    internal AskProgress.ProgressDto Of(Casefile file, string asked, bool byLink)
    {
        var next = file.IsOpen && file.NextClock is { } clock ? clocks.Of(clock) : null;
        var answer = file is { IsOpen: true, Reply: null, AnswerClock: { IsTicking: true } owed } ? clocks.Of(owed) : null;
        return new AskProgress.ProgressDto(asked, ResidentWords.StatusOf(file), ResidentWords.HolderOf(file), time.Local(file.CreatedMicros),
            next?.DueAt, next?.Remaining, file.Reply?.Text, time.Local(file.Reply?.AtMicros), AnswerFollowUp.WhyNot(file) is null)
        {
            GoesOnAs = string.Equals(asked, file.CaseNo, StringComparison.Ordinal) ? null : file.CaseNo,
            Waiting = ResidentWords.WaitingFor(file),
            AnswerBy = answer?.DueAt,
            AnswerRemaining = answer?.Remaining,
            Urges = file.ReporterUrges.Length,
            UrgeFrom = time.Local(UrgeAct.From(file, time.NowMicros)),
            Confidential = file.Reporter.Confidential,
            Actions = [.. ResidentActBook.All.Where(act => act.IsJudging || !byLink).Select(act => Action(act, file))],
        };
    }

    private AskProgress.ActionDto Action(ResidentAct act, Casefile file) =>
        new(act.Name, act.Title, act.WhyNot(file, time.NowMicros, time.Local)?.Message, act.Words.Needed, act.Words.Most, act.TakesFiles);
}
