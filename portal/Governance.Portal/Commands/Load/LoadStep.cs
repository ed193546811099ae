using System.Text.Json;

namespace Governance.Portal.Commands.Load;

/// <summary>What is to be done next on an appeal, read off the answer to the step before.</summary>
/// <param name="Name">The verb and, where it is <c>complete</c>, on what.</param>
internal sealed record LoadStep(JsonElement Item, string Verb, string Name, object Data)
{
    private const string Answer = "您反映的问题我们已到现场处理，如再出现请随时联系我们。";

    public static LoadStep? Next(JsonElement file, bool contacted, LoadPeople people)
    {
        foreach (var item in file.GetProperty("workItems").EnumerateArray())
        {
            var kind = item.GetProperty("kind").GetString()!;
            if (item.GetProperty("status").GetString() is "pending" or "signed" && kind is not ("co-handle" or "objection-review"))
                return kind is "sign-and-handle" ? Handling(item, contacted, people) : Other(file, item, kind);
        }

        return null;
    }

    private static LoadStep? Handling(JsonElement item, bool contacted, LoadPeople people)
    {
        if (item.GetProperty("status").GetString() is "pending")
            return new LoadStep(item, "sign", "sign", new { });
        if (!item.TryGetProperty("assignee", out var person) || person.ValueKind == JsonValueKind.Null)
            return people.Handler(item.GetProperty("unit").GetProperty("code").GetString()!) is { } handler
                ? new LoadStep(item, "assign", "assign", new { assignee = handler })
                : null;
        return contacted
            ? new LoadStep(item, "complete", "complete handling", new { method = "solved", process = "接单后当日到现场核实，督促责任单位整改。", result = "问题已处理完毕。", draft = Answer })
            : new LoadStep(item, "contact", "contact", new { result = "reached" });
    }

    private static LoadStep? Other(JsonElement file, JsonElement item, string kind) => kind switch
    {
        "approval" => new LoadStep(item, "sign-off", "sign-off", new { opinion = "同意。" }),
        "reply" => new LoadStep(item, "complete", "complete reply", new { by = "phone", text = Answer, delivered = "yes" }),
        "review" => new LoadStep(item, "complete", "complete review", new { decision = "qualified" }),
        "check" => new LoadStep(item, "complete", "complete check", new { result = "passed", remark = "现场查看，问题已整改。", early = "提前到场核实" }),
        "follow-up" => new LoadStep(item, "complete", "complete follow-up", new { result = "satisfied" }),
        "dispatch" => file.GetProperty("dispatch").GetProperty("candidates") is { ValueKind: JsonValueKind.Array } found && found.GetArrayLength() > 0
            ? new LoadStep(item, "complete", "complete dispatch", new { unit = found[0].GetProperty("unit").GetProperty("code").GetString(), reason = "按职责派单。" })
            : null,
        _ => null,
    };
}
