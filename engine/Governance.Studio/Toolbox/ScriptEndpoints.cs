using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>What the code editor may suggest inside a script of this definition.</summary>
internal static class ScriptEndpoints
{
    private const string Always = """
        declare function getVariable(name: string): any;
        declare function setVariable(name: string, value: any): void;
        declare function getInput(name: string): any;
        declare function getOutputFrom(activityName: string, outputName?: string): any;
        declare function getLastResult(): any;
        declare function getCorrelationId(): string;
        declare function setCorrelationId(value: string): void;
        declare function getWorkflowInstanceId(): string;
        declare function getWorkflowDefinitionId(): string;
        declare function toJson(value: any): string;

        """;

    public static void MapScripts(this RouteGroupBuilder api) => api.MapGroup("/scripting/javascript").Needs(StudioPermissions.Read)
        .MapPost("/type-definitions/{definitionId}", Declarations);

    private static async Task<IResult> Declarations(string definitionId, DefinitionQueries queries, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(Always);
        if (await queries.ByDefinitionId(definitionId, "Latest", cancellationToken) is var (_, json))
        {
            var drawn = DefinitionContent.Parse(json).Value.Json;
            var variables = Named(drawn["variables"]).ToArray();
            text.Append("declare const variables: { ").AppendJoin(' ', variables.Select(v => $"{v.Name}: {v.Type};")).Append(" };\n");
            foreach (var (name, type) in variables)
                text.Append("declare function get").Append(Pascal(name)).Append("(): ").Append(type).Append(";\n");
            foreach (var (name, type) in Named(drawn["inputs"]))
                text.Append("declare function get").Append(Pascal(name)).Append("(): ").Append(type).Append(";\n");
        }

        return Results.Text(text.ToString(), "application/x-typescript; charset=utf-8");
    }

    private static IEnumerable<(string Name, string Type)> Named(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>()
        .Select(item => (Name: ActivityTree.Text(item, "name") ?? "", Type: Script(ActivityTree.Text(item, "typeName") ?? ActivityTree.Text(item, "type"))))
        .Where(item => item.Name.Length > 0 && item.Name.All(c => char.IsLetterOrDigit(c) || c == '_'));

    private static string Script(string? type) => type switch
    {
        "String" => "string",
        "Boolean" => "boolean",
        "Int32" or "Int64" or "Decimal" or "Double" or "Single" => "number",
        _ => "any",
    };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
