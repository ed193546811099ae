using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>申请保密 afterwards: from now on as if it had been asked for at intake. Who saw the number before has seen it, and the journal says who.</summary>
internal sealed class SecrecyAct : ResidentAct
{
    public override string Name => "secrecy";

    public override string Title => "申请保密";

    public override Refusal? WhyNot(Casefile file, long now, Func<long, DateTimeOffset> city) => file switch
    {
        { Reporter.Confidential: true } => ResidentRefusals.SecretAlready(),
        { Reporter.DocumentId: null } => ResidentRefusals.NobodyToHide(),
        { Reporter.ErasedMicros: not null } => VaultRefusals.Erased(),
        { Status: CaseStatus.Merged } => ResidentRefusals.RestsElsewhere(),
        _ => null,
    };

    public override string Thanks(Casefile after) => "已保密：从现在起，办理单位看不到您的姓名和电话，需要联系时由 12345 转接。";

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var file = call.File;
        call.File = file with
        {
            Reporter = file.Reporter with { Confidential = true, Name = null, Phone = file.Reporter.Phone is null ? null : Registrar.HiddenPhone },
            Reach = file.Reach is Reaches.Internal ? Reaches.Sensitive : file.Reach,
            Content = file.Content with
            {
                Title = KnownWords.WithoutDoor(file.Content.Title),
                Text = KnownWords.WithoutDoor(file.Content.Text),
                Address = file.Content.Address is { } address ? KnownWords.WithoutDoor(address) : null,
            },
            Notes = [.. file.Notes.Select(note => note with { Text = KnownWords.WithoutDoor(note.Text) })],
        };
        return call.Go("reporter.made-secret", "诉求人申请保密，姓名和电话不再对办理单位开放。");
    }
}
