using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>How a case ended without having been handled by a unit: refused, explained, answered at the desk, handed to the emergency services.</summary>
/// <param name="Kind">refuse, explain, answer, transfer-out or withdraw.</param>
/// <param name="Name">In words, such as 行政复议 or 110.</param>
/// <param name="Text">What the reporter is told.</param>
public sealed record Ending(string Kind, string? Code, string Name, string? Text, long AtMicros, string By);

/// <summary>法定途径.</summary>
public static class LegalRoads
{
    public static readonly ImmutableArray<Choice> All =
    [
        new("litigation", "诉讼"), new("arbitration", "仲裁"), new("reconsideration", "行政复议"), new("discipline", "纪检监察"),
        new("disclosure", "信息公开"), new("petition", "已入信访"), new("secret", "国家秘密、商业秘密、个人隐私"), new("morals", "违反公序良俗"),
        new("unclear", "内容不具体且无法联系"),
    ];

    public static string NameOf(string code) => Codes.TitleOf(All, code);
}

internal static class Endings
{
    /// <summary>Nothing is owed any more: items fall away, clocks stop, the flow is cancelled. Nothing is deleted.</summary>
    public static void End(this VerbCall call, CaseStatus status, Ending? ending)
    {
        call.File = call.File.Over(status, ending, call.Now);
        call.CancelFlow();
    }

    /// <summary>The same without the flow: whoever asks cancels it.</summary>
    public static Casefile Over(this Casefile file, CaseStatus status, Ending? ending, long now)
    {
        foreach (var item in file.WorkItems.Where(item => item.IsOpen || item.Status == WorkItemStatus.Objected))
            file = file.Ended(item, WorkItemStatus.Cancelled, now);
        var archived = status == CaseStatus.Archived;
        return file.AllStopped(now) with
        {
            Status = status,
            Stage = archived ? CaseStage.Archive : file.Stage,
            Hold = null,
            Ending = ending ?? file.Ending,
            ClosedMicros = now,
            ArchivedMicros = archived ? now : file.ArchivedMicros,
        };
    }

    /// <summary>The desk itself gave the answer; nobody is called back for it.</summary>
    public static Casefile AnsweredAtDesk(this Casefile file, string method, string answer, string why, VerbCall call) => file with
    {
        Report = new HandlingReport(method, why, answer, answer, call.Text("basis"), call.Now, call.By.Name),
        Reply = new ReplyGiven(answer, "phone", call.Now, call.By.Name, Delivered: true),
        FollowUp = new FollowUpResult(FollowUpResults.Waived, null, Ground: false, null, 0, call.Now, "系统", file.Round),
    };
}
