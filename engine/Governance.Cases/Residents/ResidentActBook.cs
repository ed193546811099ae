using System.Collections.Immutable;
using Governance.Execution;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>Every act there is, in the order the page shows them.</summary>
internal static class ResidentActBook
{
    public static readonly ImmutableArray<ResidentAct> All = [new SupplementAct(), new UrgeAct(), new ExplainAct(), new WithdrawAct(), new SecrecyAct()];

    public static ResidentAct? Find(string? name) => All.FirstOrDefault(act => string.Equals(act.Name, name, StringComparison.Ordinal));

    /// <summary>Decides again inside the burst: two taps at once are not both taken.</summary>
    public static DomainStep Decide(Aggregate before, Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<ResidentActData>(input.Stimulus.Data);
        if (Find(data.Act) is not { } act)
            return new DomainStep.Refused(ResidentRefusals.ActUnknown(data.Act));
        if (act.WhyNot(file, input.NowMicros, CityZone.Shanghai.Local) is { } no)
            return new DomainStep.Refused(no);
        var by = new Acting(Residents.UserName, Residents.Name, file.Desk) { Roles = [RoleNames.Caller] };
        var given = data.Attached.IsEmpty ? file : file with { Attachments = [.. file.Attachments.UnionBy(data.Attached, one => one.Id, StringComparer.Ordinal)] };
        return act.Apply(new VerbCall(given, before, by, data.Data, input), before);
    }
}
