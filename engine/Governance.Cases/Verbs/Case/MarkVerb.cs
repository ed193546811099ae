using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>敏感标记与知悉范围: what a person sees in a case that the machine did not, and who may know of it.</summary>
internal sealed class MarkVerb : CaseVerb
{
    private static readonly ImmutableArray<Choice> Marks =
        [.. new[] { "敏感", "涉稳", "群体", "涉企", "涉老", "涉未成年人", "批示", "媒体", "人大政协转办" }.Select(mark => new Choice(mark, mark))];

    private static readonly ImmutableArray<Choice> Ranges =
        [new(Reaches.Internal, "内部"), new(Reaches.Sensitive, "敏感"), new(Reaches.Confidential, "保密工单")];

    public override string Name => "mark";

    public override string Title => "敏感标记与知悉范围";

    public override string Description => "加上机器没有识别出的标记，或调整谁可以知悉；保密工单的内容只对主办单位和值班长开放。";

    public override bool NeedsReason => true;

    public override VerbSchema Schema { get; } = new(
        new VerbField("mark", "加标记") { Choices = Marks },
        new VerbField("reach", "知悉范围") { Choices = Ranges, Description = "不选则不变。" });

    // What is sealed already is opened by the duty chief alone.
    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.DutyChief) || (by.Is(RoleNames.Dispatcher) && !file.IsSealed);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var (mark, reach) = (call.Text("mark"), call.Text("reach"));
        if (mark is null && reach is null)
            return No(CaseRefusals.FieldMissing("mark", "加标记"));
        if (mark is not null)
            call.File = call.File.Marked(mark);
        if (reach is not null)
            call.File = call.File with { Reach = reach };
        return call.Go("case.marked", string.Join('，', Said(call.By.Name, mark, reach)) + "。");
    }

    private static IEnumerable<string> Said(string by, string? mark, string? reach)
    {
        if (mark is not null)
            yield return $"{by}加上标记“{mark}”";
        if (reach is not null)
            yield return $"{by}把知悉范围定为{Codes.TitleOf(Ranges, reach)}";
    }
}
