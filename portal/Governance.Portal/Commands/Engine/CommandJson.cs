using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Governance.Portal.Commands.Engine;

/// <summary>How the engine's commands print.</summary>
internal static class CommandJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task<int> Print(TextWriter stdout, object result, int exitCode)
    {
        await stdout.WriteLineAsync(JsonSerializer.Serialize(result, Options));
        return exitCode;
    }

    /// <summary>The file's JSON when the argument names a file, else the argument itself; null when it is neither.</summary>
    public static JsonElement? Read(string argument)
    {
        try
        {
            using var document = JsonDocument.Parse(File.Exists(argument) ? File.ReadAllText(argument) : argument);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
