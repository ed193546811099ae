using Governance.Execution.Expressions.JavaScript;

namespace Governance.Tests.JavaScript;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("const a = 1; let b = 2; a + b", "3")]
    [InlineData("let t = 0; for (let i = 0; i < 4; i++) { t += i; } t", "6")]
    [InlineData("let r = ''; for (const c of 'abc') r = c + r; r", "\"cba\"")]
    [InlineData("var q = 5; if (q > 3) { 'big' } else { 'small' }", "\"big\"")]
    [InlineData("return 5 + 5", "10")]
    [InlineData("const f = () => { return 'f' }; return f();", "\"f\"")]
    [InlineData("try { throw new Error('x') } catch (e) { e.message }", "\"x\"")]
    [InlineData("switch (2) { case 1: 'one'; break; case 2: 'two'; break; }", "\"two\"")]
    [InlineData("1; var x = 2;", "1")]
    [InlineData("1; if (false) {}", "null")]
    [InlineData("{a: 1}", "1")]
    [InlineData("({a: 1})", "{\"a\":1}")]
    [InlineData("", "null")]
    public void Evaluate_Statements_GivesTheLastValue(string source, string expected)
    {
        var host = new ScriptHost();

        var result = ScriptHost.Json(source, host);

        result.ShouldBe(expected);
    }

    [Theory]
    [InlineData("null ?? 'd'", "\"d\"")]
    [InlineData("0 ?? 'f'", "0")]
    [InlineData("let o = {a: {b: null}}; o?.a?.b?.c ?? 'deep'", "\"deep\"")]
    [InlineData("undefined?.x.y.z()", "null")]
    [InlineData("let v = null; v ??= 4; v", "4")]
    [InlineData("({f: () => 3}).f?.()", "3")]
    [InlineData("`a ${1 + 1} ${[1, 2].map(x => `<${x}>`).join('')}`", "\"a 2 \\u003C1\\u003E\\u003C2\\u003E\"")]
    [InlineData("let [p, , q = 5, ...rest] = [1, 2, undefined, 4, 5]; [p, q, rest]", "[1,5,[4,5]]")]
    [InlineData("const {a, b: {c = 2} = {}, ...d} = {a: 1, e: 3}; [a, c, d]", "[1,2,{\"e\":3}]")]
    [InlineData("let a = 1, b = 2; [a, b] = [b, a]; [a, b]", "[2,1]")]
    [InlineData("({a = 1} = {}); a", "1")]
    [InlineData("const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); fs.map(f => f())", "[0,1,2]")]
    [InlineData("let n = 0; outer: for (;;) { for (;;) { if (++n > 3) break outer; continue outer; } } n", "4")]
    [InlineData("Math.max(...[1, 5, 3])", "5")]
    [InlineData("((a, b = a + 1, ...c) => [a, b, c])(1, undefined, 3, 4)", "[1,2,[3,4]]")]
    [InlineData("typeof nothing + typeof null + typeof (() => 1)", "\"undefinedobjectfunction\"")]
    [InlineData("function f() { return arguments.length } f(1, 2, 3)", "3")]
    [InlineData("function f(n) { return n < 2 ? 1 : n * f(n - 1) } f(10)", "3628800")]
    [InlineData("delete {a: 1}.a", "true")]
    [InlineData("'a' in {a: 1} && !('b' in {a: 1})", "true")]
    [InlineData("x = 5; x + 1", "6")]
    [InlineData("var s = 0; for (const k in {a: 1, b: 2}) s += k; s", "\"0ab\"")]
    [InlineData("let i = 0; do { i++ } while (i < 5); i", "5")]
    [InlineData("(function () { try { return 1 } finally { return 2 } })()", "2")]
    public void Evaluate_LanguageFeature_FollowsTheStandard(string source, string expected)
    {
        var host = new ScriptHost();

        var result = ScriptHost.Json(source, host);

        result.ShouldBe(expected);
    }

    [Theory]
    [InlineData("class A { constructor(x) { this.x = x } get y() { return this.x * 2 } static z = 5 } const a = new A(4); [a.y, A.z]", "[8,5]")]
    [InlineData("class A { m() { return 'A' } } class B extends A { m() { return super.m() + 'B' } } new B().m()", "\"AB\"")]
    [InlineData("class A { n = 1 } class B extends A { k = this.n + 1 } new B().k", "2")]
    [InlineData("class E extends Error { constructor(m) { super(m); this.code = 7 } } try { throw new E('x') } catch (e) { [e.message, e.code, e instanceof E, e instanceof Error] }", "[\"x\",7,true,true]")]
    public void Evaluate_Classes_Work(string source, string expected)
    {
        var host = new ScriptHost();

        var result = ScriptHost.Json(source, host);

        result.ShouldBe(expected);
    }

    [Theory]
    [InlineData("(async () => (await Promise.resolve(5)) + 1)()", "6")]
    [InlineData("await Promise.all([1, Promise.resolve(2)])", "[1,2]")]
    [InlineData("Promise.reject(new Error('no')).catch(e => e.message)", "\"no\"")]
    [InlineData("new Promise(r => r(3)).then(v => v * 2).finally(() => 9)", "6")]
    public void Evaluate_Promise_IsWaitedFor(string source, string expected)
    {
        var host = new ScriptHost();

        var result = ScriptHost.Json(source, host);

        result.ShouldBe(expected);
    }

    [Fact]
    public void Evaluate_Date_GivesAnInstant()
    {
        var host = new ScriptHost();

        var result = ScriptHost.Run("new Date('2024-03-10T12:00:00Z')", host);

        result.ShouldBe(new DateTimeOffset(2024, 3, 10, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Evaluate_Now_IsTheBurstsNow()
    {
        var host = new ScriptHost();

        var result = ScriptHost.Run("Date.now() === new Date().getTime() ? Date.now() : 0", host);

        result.ShouldBe(1_700_000_000_123.0);
    }

    [Fact]
    public void Evaluate_LocalHours_AreTheCitys()
    {
        var host = new ScriptHost();

        var result = ScriptHost.Run("new Date(0).getHours() + ' ' + new Date(2024, 0, 1).toISOString()", host);

        result.ShouldBe("8 2023-12-31T16:00:00.000Z");
    }

    [Theory]
    [InlineData("/re/g", "re")]
    [InlineData("new Error('msg')", "Error: msg")]
    [InlineData("Symbol('s').toString()", "Symbol(s)")]
    [InlineData("10n ** 20n", "100000000000000000000")]
    public void Evaluate_OtherObjects_GiveText(string source, string expected)
    {
        var host = new ScriptHost();

        var result = ScriptHost.Run(source, host);

        result.ShouldBe(expected);
    }

    [Theory]
    [InlineData("['\\ud800']", "[\"\\uFFFD\"]")]
    [InlineData("JSON.stringify('\\ud800').length", "8")]
    [InlineData("try { JSON.parse('\"\\ud800\"') } catch (e) { e.name }", "\"SyntaxError\"")]
    [InlineData("try { JSON.parse('\"\\\\ud800\"') } catch (e) { e.name }", "\"SyntaxError\"")]
    public void Evaluate_HalfASurrogatePair_NeverLeavesAsJson(string source, string expected)
    {
        var host = new ScriptHost();

        var result = ScriptHost.Json(source, host);

        result.ShouldBe(expected);
    }

    [Theory]
    [InlineData("() => 1")]
    [InlineData("class A {}")]
    [InlineData("undefined")]
    [InlineData("void 0")]
    public void Evaluate_NothingToGive_GivesNull(string source)
    {
        var host = new ScriptHost();

        var result = ScriptHost.Run(source, host);

        result.ShouldBeNull();
    }

    [Fact]
    public async Task Evaluate_OnManyThreads_IsIndependent()
    {
        var program = JavaScriptProgram.Parse("let t = 0; const add = n => t += n; for (let i = 0; i <= variables.n; i++) add(i); t").Value;

        var results = await Task.WhenAll(Enumerable.Range(1, 64).Select(n => Task.Run(() =>
        {
            var host = new ScriptHost();
            host.Variables.Given("n", n);
            return program.Evaluate(host, JavaScriptLimits.Default);
        }, TestContext.Current.CancellationToken)));

        results.ShouldBe(Enumerable.Range(1, 64).Select(n => (object)(n * (n + 1) / 2.0)));
    }
}
