using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Governance.Execution;

namespace Governance.Portal.Commands.Generate;

/// <summary>The one journal entry of a generated case: it says so, and carries the hash of its state, so that the chain verifies.</summary>
internal static class GeneratedEntry
{
    public const string Kind = "case.generated";

    public static byte[] Of(AggregateKey key, long at, byte[] state)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteString("hash", "sha256");
            json.WriteString("previous", "");
            json.WriteString("aggregate", key.Value);
            json.WriteNumber("sequence", 1);
            json.WriteNumber("at", at);
            json.WriteStartObject("actor");
            json.WriteString("id", Actor.System.Id);
            json.WriteString("name", Actor.System.Name);
            json.WriteEndObject();
            json.WriteStartArray("happenings");
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteString("text", "由生成命令写入的测试办件，没有经办过程。");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("state", Convert.ToHexStringLower(SHA256.HashData(state)));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
