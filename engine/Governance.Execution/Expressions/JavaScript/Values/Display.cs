using System.Globalization;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>How error messages name a value.</summary>
internal static class Display
{
    public static string Of(Run run, JsValue value)
    {
        if (value.IsText)
            return value.Text.Length > 80 ? $"\"{value.Text[..80]}…\"" : $"\"{value.Text}\"";
        if (value.Symbol is { } symbol)
            return $"Symbol({symbol.Description})";
        if (value.Function is { } function)
            return $"function {function.Name}";
        return value.Object switch
        {
            null => Coerce.ToText(run, value),
            JsError error => ErrorBuiltins.TextOf(run, error),
            JsArray => "object",
            { ClassName: "Object" } => "#<Object>",
            var other => string.Create(CultureInfo.InvariantCulture, $"#<{other.ClassName}>"),
        };
    }
}
