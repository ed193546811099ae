using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Execution.Time;

namespace Governance.Portal.Endpoints;

/// <summary>An instant somebody wrote into a request. Without an offset it is the city's clock, never the machine's; a day alone is the whole day.</summary>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(CityMoments))]
internal readonly record struct CityMoment(DateTimeOffset From, DateTimeOffset Until)
{
    private static readonly TimeSpan Offset = TimeSpan.FromMicroseconds(CityZone.Shanghai.OffsetMicros);

    /// <param name="text">ISO 8601: <c>2026-03-01</c>, <c>2026-03-01T08:00</c>, <c>2026-03-01T08:00:00+08:00</c>.</param>
    public static bool TryParse(string? text, IFormatProvider? provider, out CityMoment moment)
    {
        moment = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day.Year is 1 or 9999)
                return false;
            var begins = new DateTimeOffset(day, TimeOnly.MinValue, Offset);
            moment = new CityMoment(begins, begins.AddDays(1));
            return true;
        }

        // A plus sign that nobody encoded arrives as a blank.
        var written = text is not null && text.Contains('T', StringComparison.Ordinal) ? text.Replace(' ', '+') : text;
        if (!DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var bare) || bare.Year is 1 or 9999
            || !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return false;

        var instant = bare.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(bare, Offset) : at;
        moment = new CityMoment(instant, instant);
        return true;
    }
}

/// <summary>The same rule in bodies.</summary>
internal sealed class CityMoments : JsonConverter<CityMoment>
{
    public override CityMoment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, CityMoment value, JsonSerializerOptions options) => writer.WriteStringValue(value.From);

    public static CityMoment Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && CityMoment.TryParse(reader.GetString(), null, out var moment)
            ? moment
            : throw new JsonException("An instant is written as ISO 8601, such as 2026-03-01T08:00:00+08:00.");
}

/// <summary>An instant alone in a body: a day is its beginning.</summary>
internal sealed class CityInstants : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CityMoments.Read(ref reader).From;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
