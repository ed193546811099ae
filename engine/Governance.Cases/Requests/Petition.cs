using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>A kind of request: who decides it, and what granting it does. One file each.</summary>
internal abstract class Petition
{
    public abstract string Kind { get; }

    /// <summary>Such as 延期申请.</summary>
    public abstract string Title { get; }

    /// <summary>The role whose people find it in their list.</summary>
    public abstract string Role { get; }

    /// <summary>The shared flow that decides it; null: decided beside the flow.</summary>
    public virtual string? Flow => null;

    /// <summary>Others who may decide it as well.</summary>
    public virtual ImmutableArray<string> AlsoRoles => [];

    /// <summary>Why it cannot be granted as it stands.</summary>
    public virtual Refusal? WhyNot(VerbCall call, Request request) => null;

    public abstract void Grant(VerbCall call, Request request);

    /// <summary>Puts it before whoever decides.</summary>
    /// <param name="summary">What the decider reads in the list.</param>
    public DomainStep Ask(VerbCall call, WorkItem? item, string summary, Func<Request, Request>? with = null)
    {
        if (call.File.Pending(Kind) is not null)
            return new DomainStep.Refused(VerbRefusals.RequestPending(Title));
        var file = call.File;
        var id = FormattableString.Invariant($"{file.CaseNo}-r{file.Requests.Length + 1:00}");
        if (IsByFlow(call))
            return AskByFlow(call, new Request(id, Kind, item?.Id, "", call.Reason ?? "", call.By.Name, call.By.Hand, call.By.Unit, call.Now) { Summary = summary }, with);
        var review = call.Aside(WorkItemKind.RequestReview, Kind, file.Desk, Role, item) with { About = id, Remark = summary };
        var request = new Request(id, Kind, item?.Id, review.Id, call.Reason ?? "", call.By.Name, call.By.Hand, call.By.Unit, call.Now);
        call.File = call.File.Opened(review) with { Requests = file.Requests.Add(with?.Invoke(request) ?? request) };
        return call.Go(Kind + ".asked", $"{call.By.Unit.Name}提出{Title}，等待审批。", review);
    }

    /// <summary>Whether a flow decides it: of none, nor in what was recorded before there were any.</summary>
    protected virtual bool IsByFlow(VerbCall call) => Flow is not null && call.StartsFlow(Flow);

    private DomainStep AskByFlow(VerbCall call, Request request, Func<Request, Request>? with)
    {
        call.File = call.File with { Requests = call.File.Requests.Add(with?.Invoke(request) ?? request) };
        return Enter(call, $"{call.By.Unit.Name}提出{Title}，等待审批。");
    }

    /// <summary>Takes the request into its flow: a new one, unless one waits for it.</summary>
    protected virtual DomainStep Enter(VerbCall call, string text) => call.StartFlow(Flow!, Title, Kind + ".asked", text);
}

internal static class Requests
{
    /// <summary>The request of a kind that still waits.</summary>
    public static Request? Pending(this Casefile file, string kind) => file.Requests.FirstOrDefault(
        request => request.Decision is null && string.Equals(request.Kind, kind, StringComparison.Ordinal) && file.Item(request.ReviewId) is { IsOpen: true });

    /// <summary>告知: recorded with the request, or a contact since, or nobody to tell.</summary>
    public static bool ReporterKnows(this Casefile file, Request request) =>
        request.Told is not null || Activities.ContactActivity.IsWaived(file)
        || file.Contacts.Any(contact => contact.AtMicros > request.AtMicros && string.Equals(contact.Result, ContactResults.Reached, StringComparison.Ordinal));
}
