using Governance.Execution.Expressions.JavaScript;

namespace Governance.Tests.JavaScript;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("let x = ;", "EXP-101", "1:9")]
    [InlineData("a +\n  (b", "EXP-101", "2:3")]
    [InlineData("'open", "EXP-101", "1:1")]
    [InlineData("let a; let a;", "EXP-101", "1:12")]
    [InlineData("/(/", "EXP-101", "1:1")]
    [InlineData("break;", "EXP-101", "1:1")]
    [InlineData("({a = 1})", "EXP-101", "1:5")]
    [InlineData("1 = 2", "EXP-101", "1:1")]
    [InlineData("a ?? b || c", "EXP-101", "1:8")]
    [InlineData("`${}`", "EXP-101", "1:4")]
    [InlineData("function* g() {}", "EXP-102", "1:9")]
    [InlineData("import 'x'", "EXP-102", "1:1")]
    public void Parse_NotAccepted_SaysWhereAndWhy(string source, string code, string where)
    {
        var result = JavaScriptProgram.Parse(source);

        var refusal = result.Refusal.ShouldNotBeNull();

        (refusal.Code, refusal.Where).ShouldBe((code, where));
    }

    [Fact]
    public void Parse_TooLong_IsRefused()
    {
        var source = new string(' ', JavaScriptProgram.MaxSourceChars + 1);

        var result = JavaScriptProgram.Parse(source);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("EXP-103");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("!")]
    [InlineData("a=>")]
    [InlineData("a**")]
    [InlineData("{a:")]
    [InlineData("x?")]
    [InlineData("if(a)")]
    [InlineData("`${")]
    [InlineData("new ")]
    public void Parse_DeepNesting_IsRefused(string opening)
    {
        var source = string.Concat(Enumerable.Repeat(opening, 20_000));

        var result = JavaScriptProgram.Parse(source);

        result.IsRefused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("null.x", "Cannot read properties of null (reading 'x')", 1, 6)]
    [InlineData("1;\n  nope + 1", "nope is not defined", 2, 3)]
    [InlineData("const a = 1; a = 2", "Assignment to constant variable.", 1, 14)]
    [InlineData("variables.x()", "variables.x is not a function", 1, 1)]
    [InlineData("throw new Error('custom')", "Error: custom", 1, 1)]
    [InlineData("throw 5", "Uncaught 5", 1, 1)]
    [InlineData("a; let a = 1", "Cannot access 'a' before initialization", 1, 1)]
    [InlineData("Math.random()", "Math.random is not available", 1, 1)]
    [InlineData("Array.prototype.x = 1", "not extensible", 1, 17)]
    [InlineData("Math.PI = 3", "read only", 1, 6)]
    [InlineData("new Function('return 1')", "not available", 1, 1)]
    [InlineData("Promise.reject(new Error('late'))", "Error: late", 1, 1)]
    [InlineData("await new Promise(() => 1)", "never settle", 1, 1)]
    public void Evaluate_ScriptError_SaysWhereAndWhy(string source, string message, int line, int column)
    {
        var program = JavaScriptProgram.Parse(source).Value;

        var error = Should.Throw<JavaScriptException>(() => program.Evaluate(new ScriptHost(), JavaScriptLimits.Default));

        error.Message.ShouldContain(message);
        (error.Line, error.Column).ShouldBe((line, column));
    }
}
