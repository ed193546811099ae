using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>延期: moves the deadline; the original one stays for statistics. Never granted before the reporter was told.</summary>
internal sealed class ExtensionPetition : Petition
{
    public override string Kind => "extend";

    public override string Title => "延期申请";

    public override string Flow => SideFlows.Extension;

    public override string Role => RoleNames.Supervisor;

    public override ImmutableArray<string> AlsoRoles => [RoleNames.Dispatcher, RoleNames.DutyChief];

    public override Refusal? WhyNot(VerbCall call, Request request) =>
        call.File.ReporterKnows(request) ? null : VerbRefusals.ReporterNotTold(Title);

    public override void Grant(VerbCall call, Request request)
    {
        if (call.File.AnswerClock is not { StoppedMicros: null } clock)
            return;
        var longer = clock with { Extended = clock.Extended + request.Amount!.Value, Extensions = clock.Extensions + 1 };
        call.File = call.File.With(call.Facts.Reckon(call.File, longer, call.Now)).Marked("延期");
    }
}
