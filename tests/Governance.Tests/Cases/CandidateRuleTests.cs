using System.Text;
using System.Text.Json.Nodes;
using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.Tests.Cases;

public sealed class CandidateRuleTests
{
    private static readonly ActivityCatalog Catalog = new(CaseActivities.All);

    [Fact]
    public void ShippedFlow_EveryStep_HasSomebody()
    {
        Check(CaseWorld.ShippedDefinition()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("auditor")]
    public void Step_OfARoleThatHandlesNothing_IsAnErrorWithTheWayThere(string role)
    {
        var problem = Check(WithRole("sign-off", role)).ShouldHaveSingleItem();

        problem.Level.ShouldBe(LintLevel.Error);
        problem.Where.ShouldEndWith(":sign-off");
        problem.Message.ShouldContain(role);
        problem.Path.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Step_WhoseRoleIsAnExpression_IsLeftToTheRun()
    {
        Check(WithRole("sign-off", "variables.role", "JavaScript")).ShouldBeEmpty();
    }

    private static LintProblem[] Check(byte[] definition) =>
        [.. DefinitionLint.Check(definition, new GraphLibrary(Catalog), Catalog, CaseActivities.Rules).Where(problem => string.Equals(problem.Code, "LNT-011", StringComparison.Ordinal))];

    private static byte[] WithRole(string id, string role, string language = "Literal")
    {
        var json = JsonNode.Parse(CaseWorld.ShippedDefinition())!;
        var node = json["root"]!["activities"]!.AsArray().Single(activity => string.Equals(activity!["id"]!.GetValue<string>(), id, StringComparison.Ordinal))!;
        node["role"] = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = language, ["value"] = role },
        };
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}
