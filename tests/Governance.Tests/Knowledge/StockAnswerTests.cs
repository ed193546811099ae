namespace Governance.Tests.Knowledge;

/// <summary>Answers that say nothing, as a figure.</summary>
public sealed class StockAnswerTests
{
    [Theory]
    [InlineData("您好，已处理，请联系物业，感谢您的理解。", 0.8, 1)]
    [InlineData("我单位高度重视，已安排人员处理，请您耐心等待。", 0.8, 1)]
    [InlineData("3月3日更换了三号楼电梯门机控制板，试运行正常，物业每周检查一次。", 0, 0.1)]
    [InlineData("", 0, 0)]
    public void Of_Answer_SaysHowMuchIsStock(string answer, double least, double most) =>
        ShippedKnowledge.Base.StockAnswers.Of(answer).Share.ShouldBeInRange(least, most);
}
