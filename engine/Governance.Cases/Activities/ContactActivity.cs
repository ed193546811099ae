using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>联系诉求人: passes at once when the reporter was contacted already, or cannot be.</summary>
internal sealed class ContactActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Contact", "联系诉求人", "办理前先联系诉求人；匿名或没有留电话的自动跳过，签收后已经联系过的不再等待。", human: true,
        [Port("Reached", "已联系"), Port("Unreached", "未接通"), Port("Waived", "免联系")]);

    /// <summary>The port for what contacts of this round came to; null while nobody tried.</summary>
    public static string? PortOf(Casefile file)
    {
        var tried = file.Contacts.Where(contact => contact.Round == file.Round).ToList();
        if (tried.Exists(contact => string.Equals(contact.Result, ContactResults.Reached, StringComparison.Ordinal)))
            return "Reached";
        return tried.Count > 0 ? "Unreached" : null;
    }

    /// <summary>Nobody to call.</summary>
    public static bool IsWaived(Casefile file) => file.Reporter.Anonymous || file.Reporter.Phone is null;

    protected override ActivityResult Enter(Visit visit)
    {
        if (visit.File.OpenItem(WorkItemKind.SignAndHandle) is not { } item)
            return ActivityResult.Fault("没有承办任务，不能联系诉求人。");
        if (PortOf(visit.File) is { } port)
            return visit.Pass(port, "contact.recorded", "本轮已有联系记录。");
        if (IsWaived(visit.File))
        {
            visit.File = visit.File.StoppedKind(ClockKinds.FirstContact, visit.Now);
            return visit.Pass("Waived", "contact.waived", "诉求人匿名或没有留电话，免联系。");
        }

        visit.TakeOver(item);
        return visit.Wait(item, "等待承办人联系诉求人。");
    }
}
