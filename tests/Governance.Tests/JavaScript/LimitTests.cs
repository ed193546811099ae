using System.Diagnostics;
using Governance.Execution.Expressions.JavaScript;

namespace Governance.Tests.JavaScript;

public sealed class LimitTests
{
    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("for (;;);")]
    [InlineData("const f = n => f(n + 1); f(0)")]
    [InlineData("try { (function f() { f() })() } catch { 1 } finally { 2 }")]
    [InlineData("'x'.repeat(1e9)")]
    [InlineData("'x'.padEnd(1e9)")]
    [InlineData("new Array(1e9)")]
    [InlineData("Array.from({length: 1e9})")]
    [InlineData("const a = []; a[2e9] = 1")]
    [InlineData("let s = 'x'; for (;;) s += s")]
    [InlineData("let s = 'x'; for (;;) s = `${s}${s}`")]
    [InlineData("let a = [1]; for (;;) a = a.concat(a)")]
    [InlineData("let a = [1]; for (;;) a.push(...a)")]
    [InlineData("let a = [1]; for (;;) a = [a, a]; JSON.stringify(a)")]
    [InlineData("let a = ['x'.repeat(1000)]; for (let i = 0; i < 30; i++) a = [a, a]; JSON.stringify(a)")]
    [InlineData("let a = ['x'.repeat(1000)]; for (let i = 0; i < 30; i++) a = [a, a]; a")]
    [InlineData("let a = ['x'.repeat(1000)]; for (let i = 0; i < 30; i++) a = [a, a]; '' + a")]
    [InlineData("let a = []; for (let i = 0; i < 5000; i++) a = [a]; a")]
    [InlineData("let a = []; for (let i = 0; i < 5000; i++) a = [a]; JSON.stringify(a)")]
    [InlineData("let a = []; for (let i = 0; i < 5000; i++) a = [a]; '' + a")]
    [InlineData("let a = []; for (let i = 0; i < 5000; i++) a = [a]; a.flat(Infinity)")]
    [InlineData("/(a+)+\\b$/.test('a'.repeat(50) + '!')")]
    [InlineData("/(?=(a+))(a+)+c/.test('a'.repeat(50))")]
    [InlineData("/(?<=(a|aa)+b)c/.test('a'.repeat(50) + 'c')")]
    [InlineData("/^(?!x)(?:ab?)+$/m.test('ab'.repeat(100000))")]
    [InlineData("for (;;) /(x+x+)+y/.test('x'.repeat(24))")]
    [InlineData("'a'.repeat(1e6).replace(/a/g, 'b'.repeat(1e6))")]
    [InlineData("'a'.repeat(1e5).replaceAll('a', 'b'.repeat(1e5))")]
    [InlineData("'a'.repeat(1e6).split('').map(() => 'x'.repeat(1e6)).length")]
    [InlineData("let n = 2n; for (;;) n = n * n")]
    [InlineData("2n ** 100000000n")]
    [InlineData("const o = {get x() { return this.x }}; o.x")]
    [InlineData("const o = {toString() { return '' + this }}; '' + o")]
    [InlineData("const f = () => Promise.resolve().then(f); f()")]
    [InlineData("const it = {[Symbol.iterator]: () => ({next: () => ({done: false})})}; [...it]")]
    [InlineData("let o = {}; for (;;) { try { null.x } catch {} }")]
    [InlineData("const m = new Map(); for (let i = 0; ; i++) m.set(i, 'x'.repeat(1e5))")]
    [InlineData("let f = () => 1; for (let i = 0; i < 1e6; i++) f = f.bind(null); f()")]
    [InlineData("let a = [3, 1]; a.sort(() => { for (;;); })")]
    public void Evaluate_WithoutEnd_IsStopped(string source)
    {
        var program = JavaScriptProgram.Parse(source).Value;
        var watch = Stopwatch.StartNew();

        Should.Throw<JavaScriptLimitException>(() => program.Evaluate(new ScriptHost(), JavaScriptLimits.Default));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("", "1", "+1")]
    [InlineData("let a = {}; a.a = a; ", "a", ".a")]
    [InlineData("let a = []; a[0] = a; ", "a", "[0]")]
    [InlineData("let f = () => f; ", "f", "()")]
    [InlineData("let f = () => f; ", "f", "``")]
    [InlineData("let f = 1; ", "f", "&&f")]
    [InlineData("let f = 1; ", "f", "?1:f")]
    public void Evaluate_LongChain_EndsOrIsStopped(string start, string head, string link)
    {
        var result = JavaScriptProgram.Parse(start + head + string.Concat(Enumerable.Repeat(link, 30_000)));

        var problem = Record.Exception(() => result.IsRefused ? null : result.Value.Evaluate(new ScriptHost(), JavaScriptLimits.Default));

        (problem is null or JavaScriptLimitException).ShouldBeTrue();
    }

    [Fact]
    public void Evaluate_ResultTooLong_IsStopped()
    {
        var limits = new JavaScriptLimits(ResultChars: 100);

        var run = () => ScriptHost.Run("'x'.repeat(101)", limits: limits);

        Should.Throw<JavaScriptLimitException>(run);
    }

    [Fact]
    public void Evaluate_CaughtByTheScript_StillStops()
    {
        var limits = new JavaScriptLimits(Steps: 1000);

        var run = () => ScriptHost.Run("try { for (;;); } catch { 'caught' } finally { 'done' }", limits: limits);

        Should.Throw<JavaScriptLimitException>(run);
    }
}
