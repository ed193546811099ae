using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>追加原单, as the case that goes into another keeps it.</summary>
/// <param name="State">asked, done or declined.</param>
/// <param name="Text">What is added, masked.</param>
public sealed record AppendedTo(string CaseNo, string State, string Text, bool Urges, long AtMicros, string By)
{
    public const string Asked = "asked";
    public const string Done = "done";
    public const string Declined = "declined";
}

/// <summary>How one case is added to another that is open already: the other says first whether it still can be.</summary>
internal static class Appending
{
    /// <summary>Why nothing can be added to a case; null when it can.</summary>
    public static string? WhyNot(Casefile file) => file switch
    {
        { Status: CaseStatus.Merged } => "它已并入其他办件",
        { IsOpen: false } => "它已经办结或终止",
        { Reach: Reaches.Confidential } => "保密工单不能追加",
        _ => null,
    };

    public static DomainStep Take(Casefile file, AppendData asked, BurstInput input)
    {
        if (WhyNot(file) is { } why)
            return Told(file, "case.append-declined", $"{asked.CaseNo} 未能追加到本件：{why}。");
        var facts = new FactReader(input.Facts);
        var taken = (file with { Notes = file.Notes.Add(new Note("supplement", $"{asked.CaseNo}：{asked.Text}", input.NowMicros, asked.By)) }).Marked("重复");
        if (asked.Urges)
            taken = taken.Marked("催办") with { ReporterUrges = file.ReporterUrges.Add(input.NowMicros) };
        // What everybody waited for has come.
        if (taken.Hold is { Status: CaseStatus.Paused, Code: Hold.AwaitReporter })
            taken = taken.Released(facts, input.NowMicros);
        return facts.Missing.Count > 0 ? new DomainStep.Needs([.. facts.Missing]) : Told(taken, "case.supplemented", $"诉求人再次反映（{asked.CaseNo}），追加到本件{(asked.Urges ? "并催办" : "")}。");
    }

    public static DomainStep Answered(Aggregate before, Casefile file, AppendedData answer, long now)
    {
        if (file.AppendedTo is not { State: AppendedTo.Asked } asked || !file.IsOpen)
            return new DomainStep.Go(file, [], []);
        if (answer.Why is { } why)
            return Told(file with { AppendedTo = asked with { State = AppendedTo.Declined, AtMicros = now } }, "case.append-declined", $"不能追加到 {asked.CaseNo}：{why}。请按新诉求办理。");
        var ended = file.Over(CaseStatus.Void, new Ending(Proposing.Append, asked.CaseNo, "追加原单", $"您反映的事项已追加到 {asked.CaseNo} 一并办理。", now, asked.By), now);
        ImmutableArray<EngineCommand> cancels =
            [.. before.Instances.Where(instance => instance.Status == InstanceStatus.Running).Select(instance => new EngineCommand.Cancel(instance.Id))];
        return new DomainStep.Go(ended with { AppendedTo = asked with { State = AppendedTo.Done, AtMicros = now } }, cancels,
            [new Happening("case.appended", $"已追加到 {asked.CaseNo}，本件不再单独办理。", file.CaseNo)]);
    }

    public static IEnumerable<Effect> Between(Casefile? before, Casefile after, BurstInput input, long version)
    {
        if (after.AppendedTo is { State: AppendedTo.Asked } asked && before?.AppendedTo is not { State: AppendedTo.Asked })
            yield return LinkStimuli.To(asked.CaseNo, LinkStimuli.Append, after.CaseNo, version, new AppendData(after.CaseNo, asked.Text, asked.Urges, asked.By));
        if (input.Stimulus.Kind is LinkStimuli.Append && before is not null)
        {
            var wanted = CaseJson.Read<AppendData>(input.Stimulus.Data);
            yield return LinkStimuli.To(wanted.CaseNo, LinkStimuli.Appended, after.CaseNo, version, new AppendedData(after.CaseNo, WhyNot(before)));
        }
    }

    private static DomainStep.Go Told(Casefile file, string kind, string text) => new(file, [], [new Happening(kind, text, file.CaseNo)]);
}

internal sealed record AppendData(string CaseNo, string Text, bool Urges, string By);

/// <param name="Why">Null: it was added.</param>
internal sealed record AppendedData(string CaseNo, string? Why);
