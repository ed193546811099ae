using System.Security.Cryptography;
using System.Text;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>现场核查: is it fixed? A sample, or what the reviewer asked for; by someone other than the handler.</summary>
internal sealed class CheckActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Check", "现场核查", "由承办人以外的人到现场核查是否办好；按比例抽查，审核要求核查的必查；夜间施工、油烟等过时看不到的必查，预约在同一时段。", human: true,
        [Port("Passed", "合格"), Port("Skipped", "免核查"), Port("Failed", "不合格")],
        RoleInput(RoleNames.Checker), LimitInput(),
        new InputDescriptor("sampleRate", "Int32", "抽查比例（%）") { Description = "0 到 100。", DefaultValue = "10" });

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Review };
        var rate = visit.Context.Input<int?>("sampleRate") ?? 10;
        if (!visit.File.CheckAsked && visit.File.Evidence is null && Draw(visit.File) >= rate)
            return visit.Pass("Skipped", "check.skipped", "未抽中现场核查。");
        var street = visit.File.Place.StreetCode is { } code ? visit.Facts.Unit(code) : null;
        var unit = street ?? visit.File.Desk;
        var item = visit.Open(WorkItemKind.Check, unit, Role(visit, RoleNames.Checker));
        if (visit.File.Evidence is not { } evidence)
        {
            visit.Arm(ClockKinds.Check, item, unit);
            return visit.Wait(item, "等待现场核查。");
        }

        visit.Appoint(item, evidence);
        return visit.Wait(item, $"{evidence.Name}过了时段看不到，{visit.File.AppointmentOf(item)?.Limit}到现场核查。");
    }

    /// <summary>0 to 99 from the case number and round: nobody can choose to be left out, and a re-run draws the same.</summary>
    private static int Draw(Casefile file) => SHA256.HashData(Encoding.UTF8.GetBytes($"{file.CaseNo}/{file.Round}"))[0] * 100 / 256;
}
