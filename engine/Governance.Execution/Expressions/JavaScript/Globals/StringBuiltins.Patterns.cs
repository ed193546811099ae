using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class StringBuiltins
{
    private static void AddPatterns(JsObject prototype)
    {
        prototype.Method("match", 1, Match);
        prototype.Method("matchAll", 1, MatchAll);
        prototype.Method("search", 1, (run, self, a) =>
        {
            var text = This(run, self);
            return AsRegex(run, a.At(0)).Pattern.Match(run, text, 0) is { } match ? match.Index : -1;
        });
        prototype.Method("replace", 2, (run, self, a) => Replace(run, This(run, self), a, all: false));
        prototype.Method("replaceAll", 2, (run, self, a) => Replace(run, This(run, self), a, all: true));
        prototype.Method("split", 2, Split);
    }

    private static JsRegex AsRegex(Run run, JsValue value, string flags = "") =>
        value.Reference as JsRegex ?? RegExpBuiltins.New(run, [value, flags]);

    private static JsValue Match(Run run, JsValue self, JsValue[] arguments)
    {
        var (text, regex) = (This(run, self), AsRegex(run, arguments.At(0)));
        if (!regex.Pattern.IsGlobal)
            return regex.Exec(run, text) is { } match ? regex.Describe(match, text) : JsValue.Null;
        var found = new JsArray();
        foreach (var match in Matches(run, regex, text))
            found.Add(run, match.Value);
        return found.Length == 0 ? JsValue.Null : found;
    }

    private static JsValue MatchAll(Run run, JsValue self, JsValue[] arguments)
    {
        var (text, regex) = (This(run, self), AsRegex(run, arguments.At(0), "g"));
        return !regex.Pattern.IsGlobal
            ? throw run.TypeError("String.prototype.matchAll called with a non-global RegExp argument")
            : new JsIterator(Matches(run, regex, text).Select(m => (JsValue)regex.Describe(m, text)));
    }

    private static IEnumerable<PatternHit> Matches(Run run, JsRegex regex, string text)
    {
        regex.LastIndex = 0;
        for (var start = 0; start <= text.Length;)
        {
            var match = regex.Pattern.Match(run, text, start);
            if (match is null || (regex.Pattern.IsSticky && match.Index != start))
                yield break;
            yield return match;
            start = match.Index + match.Length + (match.Length == 0 ? 1 : 0);
        }
    }

    private static JsValue Replace(Run run, string text, JsValue[] arguments, bool all)
    {
        var with = arguments.At(1);
        var template = with.Function is null ? Coerce.ToText(run, with) : null;
        if (arguments.At(0).Reference is JsRegex regex)
        {
            if (all && !regex.Pattern.IsGlobal)
                throw run.TypeError("replaceAll must be called with a global RegExp");
            var matches = regex.Pattern.IsGlobal ? Matches(run, regex, text) : regex.Exec(run, text) is { } single ? [single] : [];
            return Rebuild(run, text, matches, m => Replacement(run, text, with, template, regex, m));
        }
        return ReplaceText(run, text, Coerce.ToText(run, arguments.At(0)), with, template, all);
    }

    private static JsValue Rebuild(Run run, string text, IEnumerable<PatternHit> matches, Func<PatternHit, string> replacement)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var match in matches)
        {
            run.Step();
            result.Append(text, at, match.Index - at).Append(replacement(match));
            at = match.Index + match.Length;
            if (result.Length > run.Limits.MaxStringChars)
                break;
        }
        result.Append(text, at, text.Length - at);
        run.ChargeText(result.Length);
        return result.ToString();
    }

    private static string Replacement(Run run, string text, JsValue with, string? template, JsRegex regex, PatternHit match)
    {
        var groups = regex.Groups(match);
        var named = regex.Named(match);
        if (template is not null)
            return Expand(run, template, text, match.Index, groups, named);
        List<JsValue> values = [.. groups, match.Index, text];
        if (named is not null)
            values.Add(named);
        return Coerce.ToText(run, Calls.Invoke(run, with.Function!, default, [.. values]));
    }

    private static JsValue ReplaceText(Run run, string text, string sought, JsValue with, string? template, bool all)
    {
        run.Charge(text.Length >> 6);
        var result = new StringBuilder();
        var (at, from) = (0, 0);
        while (from <= text.Length && text.IndexOf(sought, from, StringComparison.Ordinal) is >= 0 and var index)
        {
            run.Step();
            var replacement = template is not null
                ? Expand(run, template, text, index, [sought], null)
                : Coerce.ToText(run, Calls.Invoke(run, with.Function!, default, [sought, index, text]));
            result.Append(text, at, index - at).Append(replacement);
            run.ChargeText(result.Length > run.Limits.MaxStringChars ? result.Length : replacement.Length);
            at = index + sought.Length;
            from = at + (sought.Length == 0 ? 1 : 0);
            if (!all)
                break;
        }
        result.Append(text, at, text.Length - at);
        run.ChargeText(result.Length);
        return result.ToString();
    }

    /// <summary>Replaces <c>$1</c>, <c>$&amp;</c>, <c>$&lt;name&gt;</c> and their kin.</summary>
    private static string Expand(Run run, string template, string text, int index, JsValue[] groups, JsObject? named)
    {
        if (!template.Contains('$', StringComparison.Ordinal))
            return template;
        var result = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '$' || i + 1 == template.Length)
                result.Append(template[i]);
            else
                i += ExpandOne(run, template, i + 1, text, index, groups, named, result);
            run.ChargeText(result.Length > run.Limits.MaxStringChars ? result.Length : 0);
        }
        run.ChargeText(result.Length);
        return result.ToString();
    }

    private static int ExpandOne(
        Run run, string template, int at, string text, int index, JsValue[] groups, JsObject? named, StringBuilder result)
    {
        var matched = groups[0].Text;
        switch (template[at])
        {
            case '$':
                result.Append('$');
                return 1;
            case '&':
                result.Append(matched);
                return 1;
            case '`':
                result.Append(text, 0, index);
                return 1;
            case '\'':
                result.Append(text.AsSpan(index + matched.Length));
                return 1;
            case '<' when named is not null && template.IndexOf('>', at) is > 0 and var end:
                var value = named.Get(run, template[(at + 1)..end]);
                result.Append(value.IsUndefined ? "" : Coerce.ToText(run, value));
                return end - at + 1;
        }
        return ExpandNumber(template, at, groups, result);
    }

    private static int ExpandNumber(string template, int at, JsValue[] groups, StringBuilder result)
    {
        var digits = at < template.Length && char.IsAsciiDigit(template[at]) ? 1 : 0;
        if (digits == 1 && at + 1 < template.Length && char.IsAsciiDigit(template[at + 1]) && Number(template, at, 2) is > 0 and var two && two < groups.Length)
            digits = 2;
        var number = digits == 0 ? 0 : Number(template, at, digits);
        if (number == 0 || number >= groups.Length)
        {
            result.Append('$');
            return 0;
        }
        result.Append(groups[number].IsUndefined ? "" : groups[number].Text);
        return digits;
    }

    private static int Number(string template, int at, int digits) =>
        int.Parse(template.AsSpan(at, digits), System.Globalization.CultureInfo.InvariantCulture);

    private static JsValue Split(Run run, JsValue self, JsValue[] arguments)
    {
        var text = This(run, self);
        var limit = arguments.At(1).IsUndefined ? uint.MaxValue : (uint)Coerce.ToInt32(run, arguments[1]);
        if (arguments.At(0).IsUndefined)
            return new JsArray(limit == 0 ? [] : [text]);
        var parts = new JsArray();
        foreach (var part in arguments[0].Reference is JsRegex regex ? SplitByRegex(run, text, regex) : SplitByText(text, Coerce.ToText(run, arguments[0])))
        {
            if (parts.Length >= limit)
                break;
            run.Charge(1 + (text.Length >> 12));
            parts.Add(run, part);
        }
        return parts;
    }

    private static IEnumerable<JsValue> SplitByText(string text, string separator)
    {
        if (separator.Length == 0)
        {
            foreach (var c in text)
                yield return JsText.Of(c);
            yield break;
        }
        var at = 0;
        while (text.IndexOf(separator, at, StringComparison.Ordinal) is >= 0 and var index)
        {
            yield return text[at..index];
            at = index + separator.Length;
        }
        yield return text[at..];
    }

    private static IEnumerable<JsValue> SplitByRegex(Run run, string text, JsRegex regex)
    {
        if (text.Length == 0)
        {
            if (regex.Pattern.Match(run, text, 0) is null)
                yield return "";
            yield break;
        }
        var (at, from) = (0, 0);
        while (from < text.Length && regex.Pattern.Match(run, text, from) is { } match && match.Index < text.Length)
        {
            if (match.Index + match.Length == at)
            {
                from = Math.Max(from, at) + 1;
                continue;
            }
            if (match.Length == 0 && match.Index < from)
            {
                from++;
                continue;
            }
            yield return text[at..match.Index];
            foreach (var group in regex.Groups(match).Skip(1))
                yield return group;
            at = match.Index + match.Length;
            from = match.Length == 0 ? at + 1 : at;
        }
        yield return text[at..];
    }
}
