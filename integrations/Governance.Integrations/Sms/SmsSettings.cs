using Microsoft.Extensions.Configuration;

namespace Governance.Integrations.Sms;

/// <summary>The SMS gateway of this installation.</summary>
/// <param name="Url">Where messages are posted; null: there is none. Its host must be on the list of outbound hosts.</param>
/// <param name="Key">Shared with the gateway: every message is signed with it.</param>
public sealed record SmsSettings(string? Url, string? Key)
{
    /// <summary>Reads <c>Governance:SmsUrl</c> and <c>Governance:SmsKey</c>; one without the other stops the start.</summary>
    public static SmsSettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var (url, key) = (configuration["Governance:SmsUrl"], configuration["Governance:SmsKey"]);
        if (string.IsNullOrWhiteSpace(url) != string.IsNullOrWhiteSpace(key))
            throw new InvalidOperationException("Governance:SmsUrl and Governance:SmsKey are needed together.");
        return string.IsNullOrWhiteSpace(url) ? new SmsSettings(null, null) : new SmsSettings(url.Trim(), key!.Trim());
    }
}
