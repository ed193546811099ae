using Governance.Cases;

namespace Governance.Tests.Cases.Evaluation;

public sealed class BoardsTests
{
    [Fact]
    public void Red_MoreUnitsThanPlaces_IsTheFirstOnes() =>
        Codes(Boards.Red([Unit("c", 3, 80), Unit("a", 1, 99), Unit("b", 2, 90), Unit("d", 4, 70)], 1)).ShouldBe(["a"]);

    [Fact]
    public void Red_SmallGroup_LeavesTheWorseHalfOut() =>
        Codes(Boards.Red([Unit("a", 1, 99), Unit("b", 2, 60), Unit("c", 3, 10)], 5)).ShouldBe(["a", "b"]);

    [Fact]
    public void Red_EqualAtTheEnd_GoesByCasesAndTakesWhoIsEqualInThatToo() =>
        Codes(Boards.Red([Unit("few", 1, 100, 1), Unit("most", 1, 100, 9), Unit("more", 1, 100, 4), Unit("same", 1, 100, 4), Unit("none", null, 0, 0)], 2)).ShouldBe(["most", "more", "same"]);

    [Fact]
    public void Red_NobodyRanked_IsEmpty() => Boards.Red([Unit("a", null, 0)], 5).ShouldBeEmpty();

    [Fact]
    public void Black_FullMarksPraisedOrUnranked_IsNotOnIt()
    {
        EvaluatedUnitDto[] all = [Unit("full", 1, 100), Unit("praised", 2, 95), Unit("last", 4, 40), Unit("third", 3, 60), Unit("few", null, 0)];

        Codes(Boards.Black(all, [all[1]], 100, 5)).ShouldBe(["last", "third"]);
        Codes(Boards.Black(all, [], 100, 1)).ShouldBe(["last"]);
    }

    private static string[] Codes(IEnumerable<EvaluatedUnitDto> units) => [.. units.Select(unit => unit.Unit.Code)];

    private static EvaluatedUnitDto Unit(string code, int? rank, decimal score, int cases = 3) => new(new UnitDto(code, code), "group", rank, cases, score, score, []);
}
