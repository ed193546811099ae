using System.Text.Json.Nodes;
using Governance.Cases;

namespace Governance.Portal.Demo;

/// <summary>What the invented people say when they act.</summary>
internal static class DemoStep
{
    private static readonly Dictionary<string, object> Usual = new(StringComparer.Ordinal)
    {
        ["remark"] = "已按规定办理并记录。",
        ["keeper"] = "社区网格长",
        ["will"] = "both",
        ["party"] = "责任住户",
        ["days"] = 3,
        ["basis"] = "职责清单和会商纪要",
        ["measures"] = "疏散人员，停用设备",
        ["units"] = new[] { "370102-JJ", "370102-ZJ", "370102-CG" },
        ["person"] = "值班员",
        ["place"] = "现场",
        ["presence"] = 5,
        ["promptness"] = 5,
        ["effect"] = 4,
    };

    /// <summary>Data of a verb by the kind of item it is done on; null when the demo has nothing to say.</summary>
    /// <param name="handler">User name of the 经办人 a 专管员 would assign.</param>
    public static object? DataOf(string verb, WorkItemDetail item, CaseDetail detail, string? handler) => (verb, item.Kind) switch
    {
        ("sign", _) => new { },
        ("assign", _) => handler is null ? null : new { assignee = handler, note = "请尽快到现场处理。" },
        ("contact", _) => new { result = "reached", note = "已联系，了解了具体情况。" },
        ("sign-off", _) => new { opinion = "同意，请及时答复诉求人。" },
        ("complete", "dispatch") => detail.Dispatch?.Candidates is [var first, ..]
            ? new { unit = first.Unit.Code, reason = "按职责条款和属地派单。" }
            : null,
        ("complete", "sign-and-handle") => new
        {
            method = "solved",
            process = "接单后当日到现场核实，督促责任单位整改。",
            result = "问题已处理完毕，现场恢复正常。",
            draft = "您反映的问题我们已到现场处理，如再出现请随时联系我们。",
        },
        ("complete", "reply") => new { by = "phone", text = "您反映的问题我们已到现场处理，如再出现请随时联系我们。", delivered = "yes" },
        ("complete", "review") => new { decision = "qualified", remark = "答复有结果、有依据、有联系记录。" },
        ("complete", "check") => new { result = "passed", remark = "现场查看，问题已整改。", early = "商户已停业整改，提前到场核实" },
        ("complete", "step" or "approval" or "mediation" or "verify" or "re-inspection" or "opinion" or "report-in") => Ordinary(item),
        ("complete", "follow-up") => Heard(detail),
        _ => null,
    };

    // Not everybody is content, or the rates of the demo would say nothing.
    private static object Heard(CaseDetail detail) => (detail.CaseNo[^3] - '0') switch
    {
        3 => new { result = "dissatisfied-process", reason = "等了几天才有人联系，现场也没有人说明。", ground = false, solved = "solved", comment = "问题是解决了，就是慢。" },
        5 => new { result = "mostly-satisfied", comment = "基本满意，希望以后不再反复。" },
        _ => new { result = "satisfied", comment = "处理及时，满意。" },
    };

    // Each step's form says what it takes for granted; a dispute is mediated, a hazard put right, whoever is called comes.
    private static Dictionary<string, object?> Ordinary(WorkItemDetail item)
    {
        var properties = item.Verbs.First(verb => verb.Name is "complete").Schema["properties"]!.AsObject();
        var data = properties.Where(field => field.Value!["default"] is not null)
            .ToDictionary(field => field.Key, field => (object?)(string?)field.Value!["default"], StringComparer.Ordinal);
        foreach (var (field, value) in Usual.Where(usual => properties.ContainsKey(usual.Key)))
        {
            data[field] = value;
        }

        data["decision"] = Closed(properties["decision"]!) ?? data.GetValueOrDefault("decision") ?? (string?)properties["decision"]!["oneOf"]![0]!["const"];
        return data;
    }

    // A joint case of the demo does without children.
    private static string? Closed(JsonNode decision) =>
        decision["oneOf"]!.AsArray().Any(choice => (string?)choice!["const"] is "closed") ? "closed" : null;
}
