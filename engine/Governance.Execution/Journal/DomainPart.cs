using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Execution;

/// <summary>The domain's part of a stored aggregate: written straight through, and when read only found, so that its domain reads it once.</summary>
/// <param name="From">Where it begins in the bytes that were read.</param>
internal sealed record DomainPart(IDomain? Domain, DomainState? State, int From, int Length)
{
    public static DomainPart Of(IDomain domain, DomainState state) => new(domain, state, 0, 0);

    /// <remarks>Finds places in the whole text, which is what <c>JsonSerializer</c> hands over when it reads from one span.</remarks>
    internal sealed class Converter : JsonConverter<DomainPart>
    {
        public override DomainPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var from = reader.TokenStartIndex;
            reader.Skip();
            return new DomainPart(null, null, (int)from, (int)(reader.BytesConsumed - from));
        }

        public override void Write(Utf8JsonWriter writer, DomainPart value, JsonSerializerOptions options) => value.Domain!.Write(writer, value.State!);
    }
}
