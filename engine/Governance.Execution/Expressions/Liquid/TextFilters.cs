using System.Globalization;
using System.Net;
using System.Text;
using static Governance.Execution.Expressions.Liquid.LiquidFilters;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>Filters of text.</summary>
internal static class TextFilters
{
    public static Dictionary<string, LiquidFilter> All { get; } = new(StringComparer.Ordinal)
    {
        ["append"] = (run, input, a) => Text(run, input) + Text(run, At(a, 0)),
        ["prepend"] = (run, input, a) => Text(run, At(a, 0)) + Text(run, input),
        ["capitalize"] = (run, input, _) => Capital(Text(run, input)),
        ["downcase"] = (run, input, _) => Text(run, input).ToLowerInvariant(),
        ["upcase"] = (run, input, _) => Text(run, input).ToUpperInvariant(),
        ["strip"] = (run, input, _) => Text(run, input).Trim(),
        ["lstrip"] = (run, input, _) => Text(run, input).TrimStart(),
        ["rstrip"] = (run, input, _) => Text(run, input).TrimEnd(),
        ["strip_newlines"] = (run, input, _) => Text(run, input).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
        ["newline_to_br"] = (run, input, _) => Replaced(run, Text(run, input), "\n", "<br />\n"),
        ["strip_html"] = (run, input, _) => WithoutTags(Text(run, input)),
        ["escape"] = (run, input, _) => WebUtility.HtmlEncode(Roomy(run, Text(run, input), 8)),
        ["escape_once"] = (run, input, _) => WebUtility.HtmlEncode(WebUtility.HtmlDecode(Roomy(run, Text(run, input), 8))),
        ["url_encode"] = (run, input, _) => WebUtility.UrlEncode(Roomy(run, Text(run, input), 9)),
        ["url_decode"] = (run, input, _) => WebUtility.UrlDecode(Text(run, input)),
        ["remove"] = (run, input, a) => Replaced(run, Text(run, input), Text(run, At(a, 0)), ""),
        ["remove_first"] = (run, input, a) => ReplacedAt(Text(run, input), Text(run, At(a, 0)), "", isLast: false),
        ["remove_last"] = (run, input, a) => ReplacedAt(Text(run, input), Text(run, At(a, 0)), "", isLast: true),
        ["replace"] = (run, input, a) => Replaced(run, Text(run, input), Text(run, At(a, 0)), Text(run, At(a, 1))),
        ["replace_first"] = (run, input, a) => ReplacedAt(Text(run, input), Text(run, At(a, 0)), Text(run, At(a, 1)), isLast: false),
        ["replace_last"] = (run, input, a) => ReplacedAt(Text(run, input), Text(run, At(a, 0)), Text(run, At(a, 1)), isLast: true),
        ["slice"] = Slice,
        ["split"] = Split,
        ["truncate"] = (run, input, a) => Truncated(Text(run, input), Whole(At(a, 0), 50), a.Length > 1 ? Text(run, a[1]) : "..."),
        ["truncatewords"] = (run, input, a) => FirstWords(Text(run, input), Whole(At(a, 0), 15), a.Length > 1 ? Text(run, a[1]) : "..."),
    };

    private static string Text(LiquidRun run, object? value) => LiquidValues.Text(run, value);

    private static int Whole(object? value, int otherwise) =>
        value is null ? otherwise : (int)Math.Clamp(decimal.Truncate(LiquidValues.Number(value)), -1_000_000, 1_000_000);

    private static string Roomy(LiquidRun run, string text, int times)
    {
        run.Room((long)text.Length * times);
        return text;
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Replaced(LiquidRun run, string text, string part, string by)
    {
        if (part.Length == 0)
            return text;

        var found = text.AsSpan().Count(part);
        run.Room(text.Length + ((long)found * by.Length));
        return text.Replace(part, by, StringComparison.Ordinal);
    }

    private static string ReplacedAt(string text, string part, string by, bool isLast)
    {
        var at = isLast ? text.LastIndexOf(part, StringComparison.Ordinal) : text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 || part.Length == 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + part.Length));
    }

    private static string WithoutTags(string text)
    {
        var kept = new StringBuilder(text.Length);
        var isInside = false;
        foreach (var c in text)
        {
            if (c == '<')
                isInside = true;
            else if (c == '>')
                isInside = false;
            else if (!isInside)
                kept.Append(c);
        }

        return kept.ToString();
    }

    private static object? Slice(LiquidRun run, object? input, object?[] arguments)
    {
        var (from, count) = (Whole(At(arguments, 0), 0), Whole(At(arguments, 1), 1));
        if (LiquidValues.IsList(input))
        {
            var items = ListFilters.Items(run, input);
            var (start, length) = Bounds(items.Count, from, count);
            return items.GetRange(start, length);
        }

        var text = Text(run, input);
        var (at, size) = Bounds(text.Length, from, count);
        return text.Substring(at, size);
    }

    private static (int From, int Count) Bounds(int length, int from, int count)
    {
        var start = from < 0 ? length + from : from;
        return start < 0 || start >= length || count <= 0 ? (0, 0) : (start, Math.Min(count, length - start));
    }

    private static List<object?> Split(LiquidRun run, object? input, object?[] arguments)
    {
        var (text, separator) = (Text(run, input), Text(run, At(arguments, 0)));
        run.Step(separator.Length == 0 ? text.Length : text.AsSpan().Count(separator));
        var parts = separator.Length == 0 ? text.Select(c => (object?)c.ToString()) : text.Split(separator);
        var list = parts.ToList();
        while (list.Count > 0 && list[^1] is "")
            list.RemoveAt(list.Count - 1);
        return list;
    }

    private static string Truncated(string text, int length, string end) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(0, length - end.Length)), end);

    private static string FirstWords(string text, int count, string end)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= Math.Max(1, count) ? text : string.Join(' ', words.Take(Math.Max(1, count))) + end;
    }
}
