using Governance.Definitions;

namespace Governance.Execution.Expressions.Liquid;

internal enum LiquidProblemKind
{
    Syntax,
    Unsupported,
    TooDeep,
}

/// <summary>Carries a fault of the text from the depth of the parser to <see cref="LiquidTemplate.Parse"/>, which alone catches it.</summary>
internal sealed class LiquidProblem(LiquidProblemKind kind, string message, int position) : Exception(message)
{
    public Refusal ToRefusal(string source)
    {
        var where = Place(source, position);
        return kind switch
        {
            LiquidProblemKind.Unsupported => LiquidRefusals.Unsupported(Message, where),
            LiquidProblemKind.TooDeep => LiquidRefusals.TooDeep(where),
            _ => LiquidRefusals.Syntax(Message, where),
        };
    }

    private static string Place(string source, int position)
    {
        var before = source.AsSpan(0, Math.Min(position, source.Length));
        var line = before.Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line}:{column}");
    }
}

/// <summary>A template that cannot be rendered with this data, or wants more than its limits; trying again does not help.</summary>
internal sealed class LiquidException(string message) : Exception(message);
