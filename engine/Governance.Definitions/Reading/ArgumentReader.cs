using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Governance.Definitions;

/// <summary>Reads variables, inputs and outputs.</summary>
internal static class ArgumentReader
{
    private static readonly string[] Drivers = ["WorkflowInstanceStorageDriver", "WorkflowStorageDriver", "MemoryStorageDriver"];

    /// <summary>Variables of the workflow: an unknown type drops the variable, a value that is no text is refused.</summary>
    public static ImmutableArray<VariableDefinition> WorkflowVariables(JsonElement document)
    {
        var variables = ImmutableArray.CreateBuilder<VariableDefinition>();
        var index = 0;
        foreach (var item in document.List("variables", "$"))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"$.variables[{index++}]");
            if (item.ValueKind != JsonValueKind.Object)
                throw JsonShape.Wrong(path, "对象");

            var typeName = item.Text("typeName", path);
            if (ReadType(typeName, item.Flag("isArray", path), out var type))
                variables.Add(Variable(item, path, type, item.Text("value", path)));
        }

        return variables.ToImmutable();
    }

    /// <summary>Variables of a container inside the workflow: an unknown type counts as object, any value as its text.</summary>
    public static ImmutableArray<VariableDefinition> ContainerVariables(JsonElement container, string path)
    {
        var variables = ImmutableArray.CreateBuilder<VariableDefinition>();
        foreach (var item in container.List("variables", path))
        {
            if (item.ValueKind != JsonValueKind.Object)
                throw JsonShape.Wrong(path + ".variables", "对象的列表");

            var typeName = item.Text("typeName", path);
            if (!ReadType(typeName, item.Flag("isArray", path), out var type))
                type = TypeAlias.Any;
            variables.Add(Variable(item, path, type, ValueText(item.Member("value"))));
        }

        return variables.ToImmutable();
    }

    public static ImmutableArray<ArgumentDefinition> Arguments(JsonElement document, string name)
    {
        var arguments = ImmutableArray.CreateBuilder<ArgumentDefinition>();
        foreach (var item in document.List(name, "$"))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"$.{name}[{arguments.Count}]");
            if (item.ValueKind != JsonValueKind.Object)
                throw JsonShape.Wrong(path, "对象");

            var typeName = item.Text("type", path);
            if (!ReadType(typeName, item.Flag("isArray", path), out var type))
                throw new DefinitionRefusedException(DefinitionRefusals.UnknownType(path + ".type", typeName ?? string.Empty));

            foreach (var shown in (string[])["uiHint", "description", "category"])
                item.Text(shown, path);
            var driver = item.Text("storageDriverType", path);
            if (driver is not null && !IsDriver(driver))
                throw new DefinitionRefusedException(DefinitionRefusals.UnknownType(path + ".storageDriverType", driver));
            arguments.Add(new ArgumentDefinition(item.Text("name", path) ?? string.Empty, type, driver is not null && !IsMemory(driver))
            {
                DisplayName = item.Text("displayName", path),
            });
        }

        return arguments.ToImmutable();
    }

    private static VariableDefinition Variable(JsonElement item, string path, TypeAlias type, string? value)
    {
        var name = item.Text("name", path) ?? string.Empty;
        var driver = item.Text("storageDriverTypeName", path);
        return new VariableDefinition(item.Text("id", path) ?? name, name, type, value, driver is not null && IsDriver(driver) && !IsMemory(driver));
    }

    private static bool ReadType(string? name, bool isArray, out TypeAlias type)
    {
        type = TypeAlias.Any;
        if (!string.IsNullOrWhiteSpace(name) && !TypeAlias.TryFind(name, out type))
            return false;

        if (isArray && !type.IsArray)
            type = type with { IsArray = true, IsNullable = true };
        return true;
    }

    private static string? ValueText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => value.GetRawText(),
    };

    private static bool IsDriver(string name)
    {
        var type = name.Split(',', 2)[0].Trim();
        return Drivers.Contains(type[(type.LastIndexOf('.') + 1)..], StringComparer.Ordinal);
    }

    private static bool IsMemory(string name) => name.Contains("MemoryStorageDriver", StringComparison.Ordinal);
}
