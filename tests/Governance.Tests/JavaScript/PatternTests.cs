using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Governance.Execution.Expressions.JavaScript;
using Governance.Execution.Expressions.JavaScript.Language;

namespace Governance.Tests.JavaScript;

/// <summary>Patterns cost steps, never time: what stops a script once stops it at the same place again.</summary>
public sealed class PatternTests
{
    private static readonly string[] Atoms = ["a", "b", "c", ".", "[ab]", "[^a]", "\\w", "\\d", "\\b", "\\B", "^", "$", "(a)", "(?:b)", "(a|b)", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)", "\\1"];
    private static readonly string[] Counts = ["", "", "", "*", "+", "?", "*?", "+?", "{1,2}", "{2}"];

    [Theory]
    [InlineData("/(a+)+$/.test('a'.repeat(50) + 'b')", "false")]
    [InlineData("/(a|a)*c/.test('a'.repeat(5000))", "false")]
    [InlineData("'2024-01-02'.replace(/(\\d+)-(\\d+)-(\\d+)/, '$3.$2.$1')", "\"02.01.2024\"")]
    [InlineData("'foo bar'.match(/\\bb(a)r\\b/).index", "4")]
    [InlineData("'aXbXc'.split(/(?<=X)/).join('|')", "\"aX|bX|c\"")]
    [InlineData("/(['\"]).*?\\1/.exec('say \"it\\'s\" now')[0]", "\"\\u0022it\\u0027s\\u0022\"")]
    [InlineData("'one\\ntwo'.match(/^t.*$/m)[0]", "\"two\"")]
    [InlineData("/(?<y>\\d{4})\\b/.exec('in 2024 ').groups.y", "\"2024\"")]
    [InlineData("/(?:(a)|b)+\\b/.exec('ab')[1] === undefined", "true")]
    [InlineData("/\\b\\u{1F600}/u.test('a\\u{1F600}')", "true")]
    [InlineData("/(?=x)[]|a/.test('a')", "true")]
    public void Evaluate_Pattern_Gives(string source, string expected)
    {
        var result = ScriptHost.Run(source);

        JsonSerializer.Serialize(result).ShouldBe(expected);
    }

    [Fact]
    public void Match_AnyPattern_IsAsThePlatformsEngineFindsIt()
    {
        var random = new Random(20261122);
        var differences = new List<string>();
        var compared = 0;

        for (var i = 0; i < 4_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Part(random)));
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => "abc1 \n"[random.Next(6)]));
            if (JsPattern.TryCompile(pattern, "", out _) is not { } compiled || Expected(pattern, text) is not { } expected)
                continue;

            compared++;
            var hit = compiled.Match(new Run(new ScriptHost(), JavaScriptLimits.Default), text, 0);
            var actual = hit is null ? "none" : $"{hit.Index}+{hit.Length}";
            if (!string.Equals(actual, expected, StringComparison.Ordinal))
                differences.Add($"/{pattern}/ on {JsonSerializer.Serialize(text)}: {expected} but {actual}");
        }

        differences.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Evaluate_PatternNearTheLimit_StopsAtTheSamePlaceAlways()
    {
        var program = JavaScriptProgram.Parse("let n = 0; try { for (;;) { /(a+)+\\b!/.test('a'.repeat(12)); n++; variables.n = n } } catch {} n").Value;

        var counts = Enumerable.Range(0, 3).Select(_ => Turns(program)).Distinct();

        counts.Count().ShouldBe(1);
    }

    [Fact]
    public void Match_LongText_IsFast()
    {
        var watch = Stopwatch.StartNew();

        var found = ScriptHost.Run("'x'.repeat(200000).match(/x*y/)");

        found.ShouldBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    private static string Part(Random random)
    {
        var atom = Atoms[random.Next(Atoms.Length)];
        return atom.StartsWith("(?=", StringComparison.Ordinal) || atom.StartsWith("(?!", StringComparison.Ordinal) || atom.StartsWith("(?<", StringComparison.Ordinal) || atom is "^" or "$" or "\\b" or "\\B"
            ? atom
            : atom + Counts[random.Next(Counts.Length)];
    }

    private static string? Expected(string pattern, string text)
    {
        // Groups forget what they took with every turn of a loop here, and keep it there.
        if (pattern.Contains("\\1", StringComparison.Ordinal))
            return null;
        var match = new Regex(new PatternTranslation(pattern, "").Translate(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(20)).Match(text);
        return match.Success ? $"{match.Index}+{match.Length}" : "none";
    }

    private static long Turns(JavaScriptProgram program)
    {
        var host = new ScriptHost();
        Should.Throw<JavaScriptLimitException>(() => program.Evaluate(host, JavaScriptLimits.Default));
        return host.Variables.Writes.Count;
    }
}
