using System.Text.Json;
using System.Text.RegularExpressions;
using Governance.Data;
using Governance.Knowledge;

namespace Governance.Cases;

/// <param name="Phone">In clear: for the gateway alone, never stored or logged.</param>
public sealed record SmsLetter(string Phone, string Text);

/// <param name="WebAddress">Where residents reach this installation from outside, such as <c>https://12345.example.gov.cn</c>; links are made of it.</param>
public sealed record SmsOptions(string Workflows, string WebAddress);

/// <summary>Writes an SMS out: number from the vault, words from the case type's texts, codes made anew.</summary>
public sealed partial class SmsLetters(CaseReader cases, SealedDocuments vault, QueryCodes codes, CaseTypeBook types, SmsOptions options)
{
    /// <summary>Null where there is nobody to send to any more: erased, or no number.</summary>
    public async ValueTask<SmsLetter?> Write(JsonElement body, CancellationToken cancellationToken)
    {
        var notice = CaseJson.Read<SmsBody>(body);
        if (await cases.Load(notice.CaseNo, cancellationToken) is not { Domain: Casefile file } || notice.DocumentId is null)
            return null;
        var sealedBytes = await vault.Open(notice.DocumentId, cancellationToken);
        var phone = sealedBytes is null ? null : notice.TaskId is null ? JsonSerializer.Deserialize<RawReporter>(sealedBytes, CaseJson.Options)?.ContactPhone : PartyPhone(sealedBytes);
        return phone is { Length: > 0 } && PhoneNumber.Normalise(phone) is { } number && Text(notice, file, hideCode: false) is { } text ? new SmsLetter(number, text) : null;
    }

    /// <summary>The same as it may be shown to staff: number masked, code hidden.</summary>
    public async ValueTask<(string? Phone, string? Text)> Show(JsonElement body, CancellationToken cancellationToken)
    {
        var notice = CaseJson.Read<SmsBody>(body);
        return await cases.Load(notice.CaseNo, cancellationToken) is { Domain: Casefile file } ? (notice.TaskId is { } task ? file.PartyTask(task)?.Phone : file.Reporter.Phone, Masking.Mask(Text(notice, file, hideCode: true) ?? "")) : (null, null);
    }

    // Sealed as the verb's form was filled in.
    private static string? PartyPhone(byte[] form)
    {
        using var document = JsonDocument.Parse(form);
        return document.RootElement.TryGetProperty("data", out var data) && data.TryGetProperty("phone", out var phone) ? phone.GetString() : null;
    }

    private string? Text(SmsBody notice, Casefile file, bool hideCode)
    {
        if (Template(file.Type, notice.Template) is not { } template)
            return null;
        var task = file.PartyTask(notice.TaskId);
        if (notice.TaskId is not null && task is not { Status: PartyTask.Open })
            return null;
        var subject = notice.Template is SmsNotices.Registered ? file.CaseNo : FormattableString.Invariant($"follow-up/{file.CaseNo}/{notice.Round}");
        var code = hideCode ? "******" : codes.Of(task?.Subject(file.CaseNo) ?? subject);
        return Slot().Replace(template, slot => slot.Groups["name"].Value switch
        {
            "title" => file.Content.Title,
            "caseNo" => file.CaseNo,
            "holder" => file.Holder.Name,
            "reply" => file.Reply?.Text ?? "",
            // Behind the hash: the code goes to no server and no log before the page asks with it.
            "link" => $"{options.WebAddress}/{(task is null ? "my" : "party")}/{file.CaseNo}#{code}",
            "code" => code,
            "session" => notice.Session ?? "",
            "party" => task?.Party ?? "",
            "unit" => task?.Unit ?? "",
            "days" => task is null ? "" : FormattableString.Invariant($"{(task.DueMicros - task.AtMicros) / 86_400_000_000}"),
            _ => "",
        }).Trim();
    }

    // A type without a text of its own says it in the standard type's words.
    private string? Template(string type, string name) => new[] { type, CaseTypeBook.Standard }.Where(known => types.Find(known) is not null)
        .Select(known => Path.Combine(options.Workflows, known, "texts", name + ".hbs")).FirstOrDefault(File.Exists) is { } path ? File.ReadAllText(path) : null;

    [GeneratedRegex(@"\{\{\s*(?<name>[A-Za-z]+)\s*\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slot();
}
