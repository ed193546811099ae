using System.Text.Json;

namespace Governance.Tests.JavaScript;

public sealed class HostTests
{
    [Fact]
    public void Assignment_OfAMember_IsWrittenAtOnce()
    {
        var host = new ScriptHost();
        host.Variables.Given("n", 3);

        var result = ScriptHost.Run("variables.n = variables.n + 1; getVariable('n')", host);

        result.ShouldBe(4.0);
    }

    [Theory]
    [InlineData("variables.list.push(4)", "list", "[1,2,3,4]")]
    [InlineData("variables.list.length = 1", "list", "[1]")]
    [InlineData("variables.list.sort((a, b) => b - a)", "list", "[3,2,1]")]
    [InlineData("variables.o.a.b.push(7)", "o", "{\"a\":{\"b\":[1,7]}}")]
    [InlineData("variables.o.k = 5", "o", "{\"a\":{\"b\":[1]},\"k\":5}")]
    [InlineData("delete variables.o.a", "o", "{}")]
    [InlineData("variables.x = {k: 1}; variables.x.k = 2", "x", "{\"k\":2}")]
    [InlineData("const o = {k: 1}; variables.x = o; o.k = 3", "x", "{\"k\":3}")]
    [InlineData("variables.list.push(4); variables.list = [0]", "list", "[0]")]
    [InlineData("variables.list.push(4); setVariable('list', [9])", "list", "[9]")]
    [InlineData("const l = getVariable('list'); l.push(4); variables.list.push(5)", "list", "[1,2,3,4,5]")]
    public void Change_WithinAMember_IsHandedBack(string source, string name, string expected)
    {
        var host = new ScriptHost();
        host.Variables.GivenJson("list", "[1,2,3]");
        host.Variables.GivenJson("o", "{\"a\":{\"b\":[1]}}");

        ScriptHost.Run(source, host);

        host.Variables.Json(name).ShouldBe(expected);
    }

    [Fact]
    public void Reading_WithoutAChange_WritesNothing()
    {
        var host = new ScriptHost();
        host.Variables.GivenJson("list", "[1,2,3]");

        ScriptHost.Run("variables.list.filter(x => x > 1).concat(variables.list).length", host);

        host.Variables.Writes.ShouldBeEmpty();
    }

    [Fact]
    public void Change_OfWhatAFunctionGave_IsReported()
    {
        var host = new ScriptHost();
        host.Variables.GivenJson("list", "[1]");
        var source = host.Variables.Get("list");

        ScriptHost.Run("getVariable('list').push(2)", host);

        host.Changes.ShouldHaveSingleItem().Source.ShouldBeSameAs(source);
        JsonSerializer.Serialize(host.Changes[0].Value).ShouldBe("[1,2]");
    }

    [Fact]
    public void Missing_Members_AreUndefined()
    {
        var host = new ScriptHost();
        host.Variables.Given("nul", null);

        var result = ScriptHost.Run("[typeof variables.nope, variables.nul, Object.keys(variables).join(), 'nul' in variables].join('|')", host);

        result.ShouldBe("undefined||nul|true");
    }

    [Fact]
    public void Values_OfDotNet_AreUnderstood()
    {
        var host = new ScriptHost();
        host.Variables.Given("m", 1.5m);
        host.Variables.Given("g", Guid.Empty);
        host.Variables.Given("d", DateTimeOffset.UnixEpoch);
        host.Variables.Given("l", new object?[] { 1, "a", null });
        host.Variables.Given("o", new Dictionary<string, object?> { ["k"] = true });

        var result = ScriptHost.Json("[variables.m, variables.g, variables.d.getTime(), variables.l, variables.o.k]", host);

        result.ShouldBe("[1.5,\"00000000-0000-0000-0000-000000000000\",0,[1,\"a\",null],true]");
    }
}
