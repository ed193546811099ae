using System.Globalization;
using Governance.Definitions;

namespace Governance.Execution.Values;

/// <summary>Times, durations and GUIDs.</summary>
internal static class OtherConversion
{
    public static object? To(TypeAlias type, object value)
    {
        // No text is no duration and no id, but the beginning of time.
        if (value is string blank && string.IsNullOrWhiteSpace(blank) && type.Shape is (ValueShape.TimeSpan or ValueShape.Uuid))
            return null;

        object? converted = type.Shape switch
        {
            ValueShape.DateTime => ToDateTime(value),
            ValueShape.DateTimeOffset => ToOffset(value),
            ValueShape.TimeSpan => ToDuration(value),
            _ => value is Guid ? value : Guid.TryParse(value as string, out var id) ? id : null,
        };
        return converted ?? (type.IsNullable ? null : Default(type.Shape));
    }

    private static object? ToDateTime(object value) => value switch
    {
        DateTime => value,
        DateTimeOffset offset => offset.DateTime,
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) => Marked(time),
        _ => null,
    };

    // Text that says its offset is an instant, kept in UTC; the mark only makes it be written with an offset again.
    private static DateTime Marked(DateTime time) => time.Kind == DateTimeKind.Utc ? DateTime.SpecifyKind(time, DateTimeKind.Local) : time;

    private static object? ToOffset(object value) => value switch
    {
        DateTimeOffset => value,
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => null,
    };

    private static object? ToDuration(object value) => value switch
    {
        TimeSpan => value,
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => span,
        _ => null,
    };

    private static object Default(ValueShape shape) => shape switch
    {
        ValueShape.DateTime => default(DateTime),
        ValueShape.DateTimeOffset => default(DateTimeOffset),
        ValueShape.TimeSpan => TimeSpan.Zero,
        _ => Guid.Empty,
    };
}
