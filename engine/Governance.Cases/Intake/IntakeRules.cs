using Governance.Definitions;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>What a registration must look like; the first rule broken is told, with its field.</summary>
public sealed class IntakeRules(CaseTypeBook types, UnitBook units, KnowledgeBase knowledge)
{
    private const int LongestTitle = 100;
    internal const int LongestText = 20_000;
    internal const int LongestName = 50;
    private const int LongestLine = 200;

    public Refusal? Check(OpenCaseRequest request) => Words(request) ?? Secret(request) ?? Codes(request) ?? Units(request);

    private static Refusal? Words(OpenCaseRequest request) =>
        Filled("title", "标题", request.Title, LongestTitle)
        ?? Filled("text", "诉求内容", request.Text, LongestText)
        ?? Within("address", "事发地址", request.Address, LongestLine)
        ?? Within("expectation", "期望结果", request.Expectation, 500)
        ?? Within("respondent", "被反映对象", request.Respondent, LongestLine)
        ?? Within("reporter.name", "姓名", request.Reporter?.Name, LongestName)
        ?? Within("reporter.phone", "联系电话", request.Reporter?.Phone, 30)
        ?? Within("reporter.company", "企业名称", request.Reporter?.Company, LongestLine)
        ?? Within("reporter.idNumber", "证件号码", request.Reporter?.IdNumber, 30)
        ?? (request.Reporter?.Recorder is { } recorder ? Filled("reporter.recorder.name", "代录人姓名", recorder.Name, LongestName) : null)
        ?? Within("reporter.recorder.phone", "代录人电话", request.Reporter?.Recorder?.Phone, 30)
        ?? Within("sourceNo", "来源工单号", request.SourceNo, 64)
        ?? Within("externalKey", "外部编号", request.ExternalKey, 128);

    private Refusal? Secret(OpenCaseRequest request) => SecrecyWatch.Check(
        knowledge.Secrets, ("title", request.Title), ("text", request.Text), ("expectation", request.Expectation), ("address", request.Address), ("respondent", request.Respondent));

    private Refusal? Codes(OpenCaseRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Channel))
            return CaseRefusals.FieldMissing("channel", "来源渠道");
        if (!Channels.Knows(request.Channel))
            return CaseRefusals.ChannelUnknown(request.Channel);
        if (request.Type is { } type && types.Find(type) is null)
            return CaseRefusals.TypeUnknown(type);
        if (request.CategoryCode is { } code && !knowledge.Categories.TryGet(new CategoryCode(code), out _))
            return CaseRefusals.CategoryUnknown(code);
        if (request.Urgency is { } urgency && !Wires.TryRead<Urgency>(urgency, out _))
            return CaseRefusals.FieldWrong("urgency", "紧急程度", "不在可选范围内，请重新选择。");
        if (request.Nature is { } nature && !Wires.TryRead<Nature>(nature, out _))
            return CaseRefusals.FieldWrong("nature", "诉求性质", "不在可选范围内，请重新选择。");
        if (request.Longitude is < -180 or > 180 || request.Latitude is < -90 or > 90 || request.Longitude is null != request.Latitude is null)
            return CaseRefusals.FieldWrong("longitude", "坐标", "应为成对的经度和纬度。");
        if (request.JointSigners is < 0 or > 100_000)
            return CaseRefusals.FieldWrong("jointSigners", "联名人数", "应为 0 到 100000 的整数。");
        if (request.Split is not (null or Dividing.Accept or Dividing.Decline))
            return CaseRefusals.FieldWrong("split", "拆分", "不在可选范围内，请重新选择。");
        if (request.FollowUpBy is { } by && by is not ("phone" or "sms" or "none"))
            return CaseRefusals.FieldWrong("followUpBy", "回访方式", "不在可选范围内，请重新选择。");
        if (ContactWindows.Check(request.ContactWindow) is { } window)
            return window;
        if (request.Reporter?.Recorder is { } recorder && !Recorders.Relations.Any(known => string.Equals(known.Value, recorder.Relation, StringComparison.Ordinal)))
            return CaseRefusals.FieldWrong("reporter.recorder.relation", "与诉求人关系", "不在可选范围内，请重新选择。");
        return request.Reporter?.Kind is { } kind && kind is not ("person" or "company" or "trader" or "organisation")
            ? CaseRefusals.FieldWrong("reporter.kind", "诉求人类型", "不在可选范围内，请重新选择。")
            : null;
    }

    private Refusal? Units(OpenCaseRequest request)
    {
        if (request.UnitCode is { } lead && units.Find(lead) is null)
            return CaseRefusals.UnitUnknown("unitCode", lead);
        var unknown = request.CoUnitCodes.FirstOrDefault(code => units.Find(code) is null);
        return unknown is null ? null : CaseRefusals.UnitUnknown("coUnitCodes", unknown);
    }

    private static Refusal? Filled(string field, string title, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? CaseRefusals.FieldMissing(field, title) : Within(field, title, text, most);

    private static Refusal? Within(string field, string title, string? text, int most) =>
        text?.Length > most ? CaseRefusals.TextTooLong(field, title, most) : null;
}
