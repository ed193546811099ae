using System.Collections.Immutable;
using System.Globalization;

namespace Governance.Execution;

/// <summary>
/// A path with places: <c>orders/{id}</c>, <c>{year:int}/report-{no}.pdf</c>, <c>files/{*rest}</c>, an optional last <c>{page?}</c> or one with a default,
/// <c>{page=1}</c>. Letters of the fixed parts may be written either way. Constraints: int, long, guid; others are passed over.
/// </summary>
public sealed class PathTemplate
{
    private readonly ImmutableArray<Segment> _segments;

    private PathTemplate(ImmutableArray<Segment> segments) => _segments = segments;

    /// <summary>How many segments are fixed: of two templates that fit, the one that leaves less open is meant.</summary>
    public int FixedSegments => _segments.Count(s => s.Name is null);

    /// <returns>Null when the text is no template.</returns>
    public static PathTemplate? Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var parts = text.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (Segment.Parse(parts[i]) is not { } segment || ((segment.IsRest || segment.IsOptional) && i < parts.Length - 1))
                return null;
            segments.Add(segment);
        }

        return new PathTemplate(segments.ToImmutable());
    }

    /// <param name="path">Without slashes at its ends, unescaped.</param>
    /// <returns>What stands at the places; null when the path does not fit.</returns>
    public ImmutableSortedDictionary<string, string>? Match(string path)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var parts = path.Length == 0 ? [] : path.Split('/');
        for (var i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            var value = segment.IsRest ? string.Join('/', parts.Skip(i)) : i < parts.Length ? segment.Take(parts[i]) : segment.Missing;
            if (value is null)
                return null;
            if (segment.Name is { } name && (value.Length > 0 || segment.IsRest))
                values[name] = value;
        }

        return parts.Length <= _segments.Length || _segments[^1].IsRest ? values.ToImmutable() : null;
    }

    private sealed record Segment(string Before, string? Name, string After)
    {
        public bool IsRest { get; init; }

        public bool IsOptional { get; init; }

        private string? Default { get; init; }

        private string? Constraint { get; init; }

        /// <summary>What stands for it where the path ends before; null: it must be there.</summary>
        public string? Missing => IsRest ? string.Empty : Default ?? (IsOptional ? string.Empty : null);

        public static Segment? Parse(string text)
        {
            var open = text.IndexOf('{', StringComparison.Ordinal);
            var close = text.IndexOf('}', StringComparison.Ordinal);
            if (open < 0 || close < 0)
                return open == close ? new Segment(text, null, string.Empty) : null;
            if (close < open || text.IndexOf('{', open + 1) >= 0 || text.IndexOf('}', close + 1) >= 0)
                return null;

            var inside = text[(open + 1)..close];
            var name = inside.TrimStart('*').Split('?', '=', ':')[0];
            var isAlone = open == 0 && close == text.Length - 1;
            var isRest = inside.StartsWith('*');
            if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-') || (isRest && !isAlone))
                return null;

            return new Segment(text[..open], name, text[(close + 1)..])
            {
                IsRest = isRest,
                Default = Part(inside, '=', '?'),
                IsOptional = inside.EndsWith('?') || inside.Contains('=', StringComparison.Ordinal),
                Constraint = Part(inside, ':', '=', '?'),
            };
        }

        /// <returns>The value, empty for a fixed segment; null when the text does not fit.</returns>
        public string? Take(string text)
        {
            if (Name is null)
                return string.Equals(text, Before, StringComparison.OrdinalIgnoreCase) ? string.Empty : null;

            var fits = text.Length > Before.Length + After.Length && text.StartsWith(Before, StringComparison.OrdinalIgnoreCase)
                && text.EndsWith(After, StringComparison.OrdinalIgnoreCase);
            return fits && Holds(text[Before.Length..^After.Length]) ? text[Before.Length..^After.Length] : null;
        }

        private bool Holds(string value) => Constraint switch
        {
            "int" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "long" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "guid" => Guid.TryParse(value, out _),
            _ => true,
        };

        private static string? Part(string inside, char from, params ReadOnlySpan<char> to)
        {
            var start = inside.IndexOf(from, StringComparison.Ordinal);
            if (start < 0)
                return null;

            var rest = inside[(start + 1)..];
            var end = rest.AsSpan().IndexOfAny(to);
            return end < 0 ? rest : rest[..end];
        }
    }
}
