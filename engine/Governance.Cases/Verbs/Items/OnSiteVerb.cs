using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>到场查看: whoever handles what shows itself at certain hours only was there at such an hour. Saw nothing: at the same hour of the next night.</summary>
internal sealed class OnSiteVerb : WorkItemVerb
{
    public override string Name => "on-site";

    public override string Description => "记录到场时看到的情况并上传照片；没有看到的，系统按同一时段预约再次到场。";

    public override string Title(WorkItem item) => "到场查看";

    public override bool Fits(Casefile file, WorkItem item) =>
        file.Evidence is not null && item is { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Signed };

    public override string? WhyNot(Casefile file, WorkItem item) => file.Evidence is null && item.Kind == WorkItemKind.SignAndHandle ? "本件没有时段要求，到场情况写在办理经过里。" : null;

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("result", "到场所见", Required: true) { Choices = SiteResults.All },
        new VerbField("text", "现场情况", Required: true, Format: "textarea"),
        new VerbField("attachments", "现场照片", FieldType.List, Format: "attachments"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var result = call.Text("result")!;
        call.File = call.File.StoppedOf(ClockKinds.OnSite, item.Id, call.Now).StoppedOf(ClockKinds.Appointment, item.Id, call.Now) with
        {
            SiteVisits = (call.File.SiteVisits ?? []).Add(new SiteVisit(item.Id, result, call.Text("text")!, call.By.Name, call.Now)),
        };
        var again = result is SiteResults.NotSeen ? call.Facts.Appointment(AppointmentQuestion.Of(call.File, call.File.Evidence!, call.Now)) : null;
        if (again is not null)
            call.File = call.File.Armed(ClockKinds.Appointment, item.Id, again, call.Now);
        return call.Go("site.visited", $"{item.At.Name}到场查看：{SiteResults.NameOf(result)}{(again is null ? "" : $"，{again.Limit}再次到场")}。", item);
    }
}

/// <summary>What was seen on the spot.</summary>
public static class SiteResults
{
    /// <summary>It did not go on just then.</summary>
    public const string NotSeen = "not-seen";

    public static readonly ImmutableArray<Choice> All = [new("stopped", "属实，已当场制止"), new("seen", "属实，已取证查处"), new(NotSeen, "到场时没有看到")];

    public static string NameOf(string result) => Codes.TitleOf(All, result);
}
