using System.Security.Cryptography;
using System.Text;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>A case as somebody without an account came to it.</summary>
/// <param name="Now">The case, or what goes on in its place after 改类型.</param>
/// <param name="ByLink">By the code of a follow-up's message, which is for judging alone.</param>
/// <param name="Asked">The number they came with.</param>
internal sealed record ResidentCase(string Asked, Aggregate Now, Casefile File, bool ByLink);

/// <summary>Lets residents in by number and code, and knows what they uploaded: a hash alone would name anybody's file of the same content.</summary>
public sealed class ResidentDoor(CaseReader cases, QueryCodes codes, IReadDb database)
{
    private const char Mark = '!';
    private const string Uploads = "resident/";
    private const int MostWaiting = 12;

    // What nobody names is swept after a day: so much may lie here until then, whoever sends it.
    private const long MostBytesWaiting = 4L * 1024 * 1024 * 1024;

    /// <summary>A wrong number and a wrong code are the same answer: nobody learns which cases exist.</summary>
    internal async ValueTask<ResidentCase?> Find(string? caseNo, string? code, CancellationToken cancellationToken)
    {
        if (await cases.Load(caseNo ?? "", cancellationToken) is not { Domain: Casefile file } found)
            return null;
        var byLink = codes.Matches(AnswerFollowUp.Subject(file), code);
        if (!byLink && !codes.Matches(file.CaseNo, code))
            return null;
        // The same matter of the same reporter under another number.
        return file.RetypedTo is { } right && await cases.Load(right.CaseNo, cancellationToken) is { Domain: Casefile next } goesOn
            ? new ResidentCase(file.CaseNo, goesOn, next, byLink)
            : new ResidentCase(file.CaseNo, found, file, byLink);
    }

    /// <summary>What an upload for a case that is not there yet belongs to: the key it will be submitted with.</summary>
    internal static string Draft(string key) => Uploads + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];

    internal static string Of(Casefile file) => Uploads + file.CaseNo;

    /// <summary>Says with an upload's id what it was uploaded for.</summary>
    internal string Receipt(string subject, string id) => $"{id}{Mark}{codes.Of($"{subject}/{id}")}";

    /// <summary>The upload's id; null where it was uploaded for something else.</summary>
    internal string? Upload(string subject, string receipt)
    {
        var mark = receipt.LastIndexOf(Mark);
        return mark > 0 && codes.Matches($"{subject}/{receipt[..mark]}", receipt[(mark + 1)..]) ? receipt[..mark] : null;
    }

    /// <summary>Why no more can be kept now.</summary>
    internal async ValueTask<Refusal?> WhyFull(string subject, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var waiting = db.Attachments.Where(row => row.CaseNo == null && row.UploadedBy!.StartsWith(Uploads));
        if (await waiting.CountAsync(row => row.UploadedBy == subject, cancellationToken) >= MostWaiting)
            return ResidentRefusals.TooManyFiles(MostWaiting);
        return await waiting.SumAsync(row => row.Size, cancellationToken) >= MostBytesWaiting ? ResidentRefusals.StoreBusy() : null;
    }
}
