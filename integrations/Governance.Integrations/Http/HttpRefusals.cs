using Governance.Definitions;
using Governance.Execution;

namespace Governance.Integrations.Http;

/// <summary>Why a request is not sent, or its answer not taken: sentences that are journaled on the instance.</summary>
internal static class HttpRefusals
{
    public static OutboundAnswer Forbidden(string host) =>
        Because($"系统不允许访问“{host}”：请管理员将该主机加入外部访问名单（Governance__OutboundHosts）后重试。");

    public static OutboundAnswer BadAddress(string url) => Because($"地址“{Short(url)}”无效：请填写以 http:// 或 https:// 开头、不含用户名的完整地址。");

    public static OutboundAnswer TooManyRedirects(string host) => Because($"“{host}”转向次数过多，请核对地址。");

    public static OutboundAnswer TooLarge(int limit) => Because($"对方回应超过 {limit / 1024} KB，没有接收，请联系管理员调整上限或改用更小的接口。");

    /// <summary>A drawing names a secret nobody has set: nothing is sent with the mark in its place.</summary>
    public static OutboundAnswer UnknownSecret(string name)
    {
        var refusal = new Refusal("OUT-001", RefusalKind.Invalid, $"没有名为“{name}”的密钥：请管理员在 Governance__Secrets__{name} 中设置后重试。");
        return Because($"{refusal.Code} {refusal.Message}");
    }

    private static OutboundAnswer Because(string sentence) => OutboundAnswer.Without(OutboundFate.Refused, sentence);

    private static string Short(string url) => url.Length > 100 ? url[..100] + "…" : url;
}
