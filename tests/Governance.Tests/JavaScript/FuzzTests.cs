using System.Text;
using Governance.Execution.Expressions.JavaScript;

namespace Governance.Tests.JavaScript;

/// <summary>Whatever the text: it is refused, gives a value, or ends in one of the two announced exceptions.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "var ", "let ", "const ", "function ", "async ", "await ", "class ", "extends ", "super", "return ", "if", "else ", "for", "of ", "in ",
        "while", "do ", "switch", "case ", "default", "try", "catch", "finally", "throw ", "new ", "typeof ", "delete ", "this", "a", "b", "arguments",
        "null", "1", "0.5", "'s'", "`t${", "}`", "/r/g", "(", ")", "[", "]", "{", "}", ";", ",", ":", "?", "?.", "??", "=>", "=", "+=", "...", ".",
        "+", "-", "*", "**", "/", "%", "++", "!", "&&", "||", "<", "==", "\n", "\\", "#", "@", "\"", "static ", "get ", "set ", "break ", "continue ",
        "Array", "Object", "Math", "JSON", ".length", ".map", ".constructor", ".prototype", "__proto__", "Promise", "Symbol.iterator", "10n", "\u0000", "\ud800",
    ];

    public static IEnumerable<TheoryDataRow<int>> Seeds() => Enumerable.Range(1, 6).Select(s => new TheoryDataRow<int>(s));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Evaluate_AnyText_EndsInAnAnnouncedWay(int seed)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 2_000).Select(_ => Soup(random)).ToArray();

        var outcomes = texts.Select(Outcome).ToArray();

        outcomes.ShouldAllBe(o => o == null || o is JavaScriptException || o is JavaScriptLimitException);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Evaluate_DamagedProgram_EndsInAnAnnouncedWay(int seed)
    {
        var random = new Random(seed);
        var generator = new ProgramGenerator(seed + 1000);
        var texts = Enumerable.Range(0, 1_000).Select(_ => Damage(random, generator.Next())).ToArray();

        var outcomes = texts.Select(Outcome).ToArray();

        outcomes.ShouldAllBe(o => o == null || o is JavaScriptException || o is JavaScriptLimitException);
    }

    private static Exception? Outcome(string text)
    {
        var limits = new JavaScriptLimits(Steps: 20_000, MaxStringChars: 100_000);
        return Record.Exception(() => JavaScriptProgram.Parse(text) is { IsRefused: false } program ? program.Value.Evaluate(new ScriptHost(), limits) : null);
    }

    private static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 30); i > 0; i--)
            text.Append(random.Next(20) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private static string Damage(Random random, string program)
    {
        var text = new StringBuilder(program);
        for (var i = random.Next(1, 4); i > 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
                text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
            else
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }
        return text.ToString();
    }
}
