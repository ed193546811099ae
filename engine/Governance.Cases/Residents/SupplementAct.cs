using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>补充: words and photos to the case that is open.</summary>
internal sealed class SupplementAct : ResidentAct
{
    public override string Name => "supplement";

    public override string Title => "补充情况";

    public override (int Most, bool Needed) Words => (2000, true);

    public override bool TakesFiles => true;

    public override Refusal? WhyNot(Casefile file, long now, Func<long, DateTimeOffset> city) => Closed(file) ?? SaidOften(file, now);

    public override string Thanks(Casefile after) => $"已收到，已转给{ResidentWords.HolderOf(after)}。";

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        call.File = call.File.Noted(Name, call.Text("text")!, call).Marked("诉求人补充");
        // What everybody waited for has come.
        if (call.File.Hold is { Status: CaseStatus.Paused, Code: Hold.AwaitReporter })
            call.File = call.File.Released(call.Facts, call.Now);
        return call.Go("case.supplemented", "诉求人在网上补充情况。");
    }
}
