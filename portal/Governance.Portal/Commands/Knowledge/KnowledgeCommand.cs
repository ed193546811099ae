using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Governance.Knowledge;

namespace Governance.Portal.Commands.Knowledge;

/// <summary>What the three classifier commands share: a wrong call or broken file is said in one line, never as a stack trace.</summary>
internal static class KnowledgeCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public const int Held = 0;
    public const int Failed = 1;
    public const int WrongCall = 2;

    public static async Task<int> Guarded(TextWriter stdout, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception problem) when (problem is KnowledgeLoadException or IOException or UnauthorizedAccessException)
        {
            await stdout.WriteLineAsync(problem.Message);
            return Failed;
        }
    }

    /// <summary>Prints the result in words, or as JSON when that was asked for.</summary>
    public static Task Print(TextWriter stdout, bool asJson, object result, string words) =>
        stdout.WriteLineAsync(asJson ? JsonSerializer.Serialize(result, Json) : words);

    public static async Task<int> Usage(TextWriter stdout, string usage)
    {
        await stdout.WriteLineAsync("usage: " + usage);
        return WrongCall;
    }
}
