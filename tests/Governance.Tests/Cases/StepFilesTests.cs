using Governance.Cases;
using Governance.Execution.Time;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases;

/// <summary>A photo belongs to the step it was given with, however close two steps of one person lie.</summary>
public sealed class StepFilesTests
{
    private const long Second = 1_000_000;
    private static readonly CityTime Time = new(TimeProvider.System, WorkingCalendar.Load(System.IO.File.ReadAllText(ShippedKnowledge.Find("workflows/calendars/cn.json")!)).Value);
    private static readonly UnitRef Unit = new("370102-YJ", "区应急局", "370102000000/370102-YJ/");

    [Fact]
    public void Steps_FilesGivenWithItems_GoToTheStepOfTheirItem()
    {
        var file = File(new Attachment("a", "前.jpg", 1, "image/jpeg", 8 * Second, "李强", "i-2"), new Attachment("b", "后.jpg", 1, "image/jpeg", 9 * Second, "李强", "i-1"));

        Names(file).ShouldBe(["后.jpg", "前.jpg"]);
    }

    [Fact]
    public void Steps_FileGivenWithAnItemStillOpen_IsNoStepsYet()
    {
        var file = File(new Attachment("a", "前.jpg", 1, "image/jpeg", 9 * Second, "李强", "i-3"));

        Names(file).ShouldBe(["", ""]);
    }

    [Fact]
    public void Steps_FilesOfBefore_GoToTheNextStepOfTheirGiver()
    {
        var file = File(new Attachment("a", "前.jpg", 1, "image/jpeg", 9 * Second, "李强"), new Attachment("b", "后.jpg", 1, "image/jpeg", 15 * Second, "李强"));

        Names(file).ShouldBe(["前.jpg", "后.jpg"]);
    }

    private static string[] Names(Casefile file) => [.. StepView.Of(file, Time).Select(step => string.Join(',', step.Files.Select(given => given.Name)))];

    private static Casefile File(params Attachment[] files) => new()
    {
        CaseNo = "YH20260303-000001-1",
        Type = "hazard",
        Channel = "grid",
        Content = new Content("doc", "00", "飞线充电", "飞线充电"),
        Reporter = new Reporter(null, null, null, Anonymous: true),
        Desk = Unit,
        Holder = Unit,
        CreatedMicros = 0,
        WorkItems = [Item("i-1", "notice", 10 * Second), Item("i-2", "recheck", 20 * Second), Item("i-3", "close", null)],
        Steps = [new StepRecord("notice", "告知整改", "已告知", Unit.Name, "李强", 10 * Second, 1), new StepRecord("recheck", "复查", "合格", Unit.Name, "李强", 20 * Second, 1)],
        Attachments = [.. files],
    };

    private static WorkItem Item(string id, string node, long? done) => new()
    {
        Id = id,
        Kind = WorkItemKind.SignAndHandle,
        Node = node,
        Unit = Unit,
        Role = RoleNames.Handler,
        Round = 1,
        CreatedMicros = 0,
        DoneMicros = done,
    };
}
