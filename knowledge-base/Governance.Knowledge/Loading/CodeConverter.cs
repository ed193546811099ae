using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Knowledge.Loading;

/// <summary>Typed codes are plain strings on the wire.</summary>
public abstract class CodeConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? throw new JsonException("A code is expected."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(write(value));
    }
}

public sealed class UnitCodeConverter() : CodeConverter<UnitCode>(text => new UnitCode(text), code => code.Value);

public sealed class CategoryCodeConverter() : CodeConverter<CategoryCode>(text => new CategoryCode(text), code => code.Value);

public sealed class DutyIdConverter() : CodeConverter<DutyId>(text => new DutyId(text), id => id.Value);
