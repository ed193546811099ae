using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" about maps and places.</summary>
public static class AreaRefusals
{
    public static Refusal PositionWrong() =>
        new("ARE-001", RefusalKind.Invalid, "定位不正确：经度、纬度须同时提供且在有效范围内；无法定位时可以不带定位打卡。", "longitude");

    public static Refusal NoArea() =>
        new("ARE-002", RefusalKind.Forbidden, "这是街道和社区分中心的首页，您的账号不属于街道或社区，请从单位待办进入。");
}
