using Governance.Execution;
using Governance.Tests.Execution;

namespace Governance.Tests.Lint;

/// <summary>What is found in arrows, with the way on which it shows.</summary>
public sealed class FlowLintTests
{
    [Fact]
    public void Check_UnreachableNode_IsAWarningWithItsIsland()
    {
        var problem = Find(new Flow("f").Line("a").Line("x").Line("y").Then("x", "y"), "LNT-003", "y");

        problem.Level.ShouldBe(LintLevel.Warning);
        problem.Path.ShouldBe(["写一行（x）", "写一行（y）"]);
    }

    [Fact]
    public void Check_BackArrowThatCanBeBypassed_ShowsTheBypass()
    {
        var flow = new Flow("f").Decision("d").Line("a").Line("b").Line("c").Then("d", "a", "True").Then("d", "b", "False").Then("a", "c").Then("b", "c").Then("c", "a");

        var problem = Find(flow, "LNT-004", "c");

        problem.Level.ShouldBe(LintLevel.Error);
        problem.Path.ShouldBe(["判断（d）", "写一行（b）", "写一行（c）", "写一行（a）"]);
    }

    [Fact]
    public void Check_OutcomeWithoutArrow_IsAWarning()
    {
        var problem = Find(new Flow("f").Line("a").Decision("d").Line("b").Then("a", "d").Then("d", "b", "True"), "LNT-006", "d");

        problem.Level.ShouldBe(LintLevel.Warning);
        problem.Message.ShouldContain("False");
        problem.Path.ShouldBe(["写一行（a）", "判断（d）"]);
    }

    [Fact]
    public void Check_BranchThatStopsWhereOthersEnd_IsADeadEnd()
    {
        var flow = new Flow("f").Decision("d").Line("a").Activity("e", "Elsa.End").Then("d", "a", "True").Then("d", "e", "False");

        var problem = Find(flow, "LNT-008", "a");

        problem.Level.ShouldBe(LintLevel.Warning);
        problem.Path.ShouldBe(["判断（d）", "写一行（a）"]);
    }

    [Fact]
    public void Check_JoinOfAllBehindAChoice_IsAnErrorWithTheBranchThatComes()
    {
        var flow = new Flow("f").Decision("d").Line("a").Line("b").Join("j", "WaitAll").Then("d", "a", "True").Then("d", "b", "False").Then("a", "j").Then("b", "j");

        var problem = Find(flow, "LNT-009", "j");

        problem.Level.ShouldBe(LintLevel.Error);
        problem.Path.Length.ShouldBe(3);
    }

    [Fact]
    public void Check_JoinOfAllBehindAFork_Holds()
    {
        var flow = new Flow("f").Fork("k", "x", "y").Line("a").Line("b").Join("j", "WaitAll").Then("k", "a", "x").Then("k", "b", "y").Then("a", "j").Then("b", "j");

        Codes(flow).ShouldNotContain("LNT-009");
    }

    [Fact]
    public void Check_LoopWithoutWait_IsAnError()
    {
        var flow = new Flow("f").Line("s").Line("a").Line("b").Then("s", "a").Then("a", "b").Then("b", "a");

        var problem = Find(flow, "LNT-010", "a");

        problem.Level.ShouldBe(LintLevel.Error);
        problem.Path.ShouldBe(["写一行（s）", "写一行（a）", "写一行（b）", "写一行（a）"]);
    }

    [Fact]
    public void Check_LoopThatWaits_IsAWarning()
    {
        var flow = new Flow("f").Event("a", "Go").Line("b").Then("a", "b").Then("b", "a");

        Find(flow, "LNT-010", "a").Level.ShouldBe(LintLevel.Warning);
    }

    [Fact]
    public void Check_LoopWithAWayOut_Holds()
    {
        var flow = new Flow("f").Line("a").Decision("d").Line("z").Then("a", "d").Then("d", "a", "True").Then("d", "z", "False");

        Codes(flow).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("JavaScript", "1 +\n +", "EXP-101", 2)]
    [InlineData("JavaScript", "function* f() {}", "EXP-102", 1)]
    [InlineData("Liquid", "a\nb {% if %}{% endif %}", "EXP-201", 2)]
    [InlineData("Liquid", "{% include 'x' %}", "EXP-202", 1)]
    public void Check_BadExpression_IsAnErrorWithLineAndColumn(string type, string source, string code, int line)
    {
        var flow = new Flow("f").Line("a").Activity("b", "Elsa.WriteLine", ("text", Flow.Expression(type, source))).Then("a", "b");

        var problem = Find(flow, code, "b");

        (problem.Level, problem.Line).ShouldBe((LintLevel.Error, line));
        problem.Column.ShouldNotBeNull();
        problem.Message.ShouldContain($"第 {line} 行");
        problem.Path.ShouldBe(["写一行（a）", "写一行（b）"]);
    }

    [Fact]
    public void Check_RuleOfADomain_IsAsked()
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        var graph = library.Add(new Flow("f").Line("a").Bytes(), publish: true).Value;

        var problems = DefinitionLint.Check(library.Find(graph.DefinitionId, null)!, [new NobodyMay()]);

        problems.Single().Path.ShouldBe(["写一行（a）"]);
    }

    private static IReadOnlyList<LintProblem> Check(Flow flow) =>
        DefinitionLint.Check(flow.Bytes(), new GraphLibrary(ActivityCatalog.Standard), ActivityCatalog.Standard);

    private static string[] Codes(Flow flow) => [.. Check(flow).Select(p => p.Code)];

    private static LintProblem Find(Flow flow, string code, string id)
    {
        var found = Check(flow);
        return found.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal) && p.Where.EndsWith(":" + id, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{code} at {id} is not among: {string.Join("; ", found)}");
    }

    private sealed class NobodyMay : ILintRule
    {
        public IEnumerable<LintProblem> Check(Graph graph) => graph.Nodes.Where(n => n.Id is "a")
            .Select(n => new LintProblem(LintLevel.Error, "LNT-099", n.NodeId, "没有人可以办理这一步。") { Path = LintPaths.To(n) });
    }
}
