using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases;

/// <summary>A level that is left by itself, on a drawing with another limit.</summary>
public sealed class ExpiredLevelsTests
{
    private const long Day = 86_400_000_000;

    private static readonly UnitRef Community = new("370102001001", "社区", "370102001001/");

    [Theory]
    [InlineData(5, 2, 3, "会自动转出，轮不到这一步")]
    [InlineData(2, 5, 3, "不会在这时自动转出")]
    public void Difference_OneOfBothIsOver_SaysWhich(int then, int now, int at, string told)
    {
        var difference = ExpiredLevels.Difference(Due(then), Due(now), at * Day);

        difference.ShouldNotBeNull().ShouldEndWith(told);
    }

    [Theory]
    [InlineData(5, 5, 6)]
    [InlineData(5, 4, 3)]
    [InlineData(5, 4, 6)]
    public void Difference_BothAreOverOrNeitherIs_NothingToTell(int then, int now, int at)
    {
        var difference = ExpiredLevels.Difference(Due(then), Due(now), at * Day);

        difference.ShouldBeNull();
    }

    private static Aggregate Due(int day) => Aggregate.Empty(AggregateKey.Case("JF1")) with
    {
        Domain = new Casefile
        {
            CaseNo = "JF1",
            Type = "dispute",
            Channel = "phone",
            Content = new Content("", "", "", ""),
            Reporter = new Reporter(null, null, null),
            Desk = Community,
            Holder = Community,
            CreatedMicros = 0,
            WorkItems = [new WorkItem { Id = "JF1-01", Kind = WorkItemKind.Mediation, Step = "Governance.Mediation", Node = "mediate", Unit = Community, Role = "mediator", CreatedMicros = 0 }],
            Clocks = [new Clock { Id = "clock-1", Kind = "level-community", ItemId = "JF1-01", ArmedMicros = 0, DueMicros = day * Day, Limit = $"{day} 自然日", Unit = "natural-day", Row = "" }],
        },
    };
}
