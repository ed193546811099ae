using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>说事: a resident's own submission goes through the very intake the desk uses, and is told number and 查询码.</summary>
public static class SayCase
{
    /// <param name="Key">Drawn by the page for this one submission; sent again it answers with the first case.</param>
    public sealed record Command(SayCaseRequest Request, string? Key) : IRequest<Result<Said>>;

    /// <param name="Code">查询码, stored nowhere.</param>
    /// <param name="SmsTo">Masked number the code goes to as well; null where none was given.</param>
    public sealed record Said(string CaseNo, string Code, string? SmsTo, AskProgress.ProgressDto Progress);

    internal sealed class Handler(
        IMediator mediator, ResidentDoor door, ResidentProgress progress, CaseReader cases, QueryCodes codes, Advising advising, KnowledgeBase knowledge)
        : IRequestHandler<Command, Result<Said>>
    {
        private const int Shortest = 4;

        public async Task<Result<Said>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!Residents.IsKey(command.Key))
                return ResidentRefusals.KeyMissing();
            var asked = Clean(command.Request);
            if ((Words(asked) ?? Person(asked)) is { } wrong)
                return wrong;
            var files = door.Uploads(ResidentDoor.Draft(command.Key!), asked.Attachments);
            if (files.Refusal is { } foreign)
                return foreign;
            var opened = await mediator.Send(new OpenCase.Command(Residents.Caller, Intake(asked) with { Attachments = files.Value }, command.Key), cancellationToken);
            return opened.Refusal is { } no ? no : await Told(opened.Value.Case.CaseNo, asked.Phone, cancellationToken);
        }

        private static SayCaseRequest Clean(SayCaseRequest given) => given with
        {
            Text = PlainWords.Of(given.Text),
            Address = PlainWords.Of(given.Address),
            Name = given.Anonymous ? null : PlainWords.Of(given.Name),
            Phone = given.Anonymous ? null : PlainWords.Of(given.Phone),
            Company = given.Anonymous ? null : PlainWords.Of(given.Company),
        };

        private Refusal? Words(SayCaseRequest asked)
        {
            if (asked.Text is null)
                return CaseRefusals.FieldMissing("text", "说事");
            if (asked.Text.Length < Shortest)
                return ResidentRefusals.TooShort();
            if (asked.Text.Length > Residents.LongestText)
                return CaseRefusals.TextTooLong("text", "说事", Residents.LongestText);
            if (asked.Channel is not (null or "web" or "mini-program"))
                return CaseRefusals.ChannelUnknown(asked.Channel);
            // The desk's sentence tells an operator what to do; a resident needs another.
            foreach (var (field, text) in new[] { ("text", asked.Text), ("address", asked.Address) })
                if (text is not null && knowledge.Secrets.Find(text) is { } word)
                    return ResidentRefusals.MaybeSecret(field, word);
            return null;
        }

        private static Refusal? Person(SayCaseRequest asked) => asked switch
        {
            { Anonymous: true } => null,
            { Phone: null } => ResidentRefusals.PhoneMissing(),
            _ => PhoneNumber.Normalise(asked.Phone) is { Length: <= 12 } ? null : ResidentRefusals.PhoneWrong(),
        };

        private OpenCaseRequest Intake(SayCaseRequest asked) => new()
        {
            Channel = asked.Channel ?? "web",
            Title = TitleOf(asked),
            Text = asked.Text,
            Address = asked.Address,
            Longitude = asked.Longitude,
            Latitude = asked.Latitude,
            ContactWindow = asked.ContactWindow,
            SelfFiled = true,
            Reporter = new ReporterRequest
            {
                Name = asked.Name,
                Phone = asked.Phone,
                Company = asked.Company,
                Kind = asked.Company is null ? "person" : "company",
                Anonymous = asked.Anonymous,
                Confidential = asked.Confidential,
            },
        };

        // Of words already masked: cut at thirty characters, half a number would be hidden from nobody.
        private string TitleOf(SayCaseRequest asked)
        {
            var hidden = KnownWords.WithoutDoor(KnownWords.Mask(asked.Text!, new RawReporter(asked.Name, asked.Phone, asked.Company)));
            var place = advising.Answer(new AdviceQuestion("", hidden, asked.Address, null, asked.Anonymous, asked.Company is not null, new Wishes())).Place;
            return SuggestedTitle.Of(null, hidden, place).Replace('\n', ' ');
        }

        private async Task<Result<Said>> Told(string caseNo, string? phone, CancellationToken cancellationToken)
        {
            var file = (Casefile)(await cases.Load(caseNo, cancellationToken))!.Domain!;
            return new Said(caseNo, codes.Of(caseNo), phone is null ? null : Masking.MaskPhone(phone), progress.Of(file, caseNo, byLink: false));
        }
    }
}
