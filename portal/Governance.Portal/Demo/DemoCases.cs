using System.Globalization;
using System.Text.Json;
using Governance.Cases;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Portal.Demo;

/// <summary>Opens the demo messages as cases and lets the invented people take each as far as its turn says, so that some stand at every stage.</summary>
internal sealed class DemoCases(IMediator mediator, KnowledgeBase knowledge, UnitBook units, DemoPeople people, Composition.ProductFiles files)
{
    private const int Messages = 60;

    // The messages of the domain's book come last: they are today's.
    private const int Today = 15;

    // Most of what is older was carried to its end.
    private const int Carried = 34;
    private const int ToTheEnd = 99;

    // How many steps each of the others in turn goes; an appeal has nine.
    private static readonly int[] Depths = [0, 1, 3, 2, 4, 6, 5, 7, 8, ToTheEnd];

    /// <param name="tick">Moves the demo's clock on between two cases.</param>
    /// <returns>How many cases there are now.</returns>
    public Task<int> Open(Func<Task> tick, CancellationToken cancellationToken) =>
        Open(tick, Messages, opened => opened < Carried ? ToTheEnd : Depths[opened % Depths.Length], cancellationToken);

    /// <param name="tick">Moves the demo's clock on between two cases.</param>
    /// <param name="messages">How many of the demo's messages, the last fifteen being the book's.</param>
    /// <param name="depth">How many steps the n-th case goes.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public async Task<int> Open(Func<Task> tick, int messages, Func<int, int> depth, CancellationToken cancellationToken)
    {
        var all = DemoMessages.Load(knowledge, Path.Combine(files.Workflows, "appeal", "demo", "messages.json"));
        var opened = 0;
        foreach (var message in all.Take(messages).Skip(Today).Concat(all.Take(Today)))
        {
            await tick();
            var caseNo = await Open(message, cancellationToken);
            await Advance(caseNo, depth(opened), cancellationToken);
            opened++;
        }

        foreach (var (type, told) in DemoTypes.Load(files.Workflows))
        {
            await tick();
            await Advance(await Open(type, told, opened, cancellationToken), told.Steps, cancellationToken);
            opened++;
        }

        return opened;
    }

    private static T Must<T>(Result<T> result) =>
        result.Refusal is { } refusal ? throw new InvalidOperationException($"Demo: {refusal.Code} {refusal.Message} {refusal.Where}") : result.Value;

    private async Task<string> Open(DemoMessage message, CancellationToken cancellationToken)
    {
        var request = new OpenCaseRequest
        {
            Channel = message.Channel,
            Title = message.Title,
            Text = message.Text,
            Expectation = "尽快处理并告知结果",
            ExternalKey = $"demo-{message.Number}",
            Reporter = new ReporterRequest { Name = message.ReporterName, Phone = message.ReporterPhone, Anonymous = message.Anonymous },
        };
        return Must(await mediator.Send(new OpenCase.Command(As(people.Of(RoleNames.Operator)), request, null), cancellationToken)).Case.CaseNo;
    }

    private async Task<string> Open(string type, DemoTypes.Told told, int number, CancellationToken cancellationToken)
    {
        var request = new OpenCaseRequest
        {
            Type = type,
            Channel = told.Channel,
            Title = told.Title,
            Text = told.Text,
            Reporter = new ReporterRequest { Name = told.Reporter, Phone = string.Create(CultureInfo.InvariantCulture, $"1990001{number:0000}") },
        };
        return Must(await mediator.Send(new OpenCase.Command(As(people.Of(RoleNames.Operator)), request, null), cancellationToken)).Case.CaseNo;
    }

    private async Task Advance(string caseNo, int steps, CancellationToken cancellationToken)
    {
        for (var step = 0; step < steps; step++)
        {
            var detail = Must(await mediator.Send(new GetCase.Query(As(people.Of(RoleNames.DutyChief)), caseNo), cancellationToken));
            // Whoever was called comes and speaks before the lead sums up.
            var item = detail.WorkItems.Where(i => i.Status is "pending" or "signed" && i.Kind is not ("co-handle" or "objection-review"))
                .OrderBy(i => i.Kind is not ("report-in" or "opinion")).FirstOrDefault();
            // What the product proposes at the desk waits there for whoever looks at the demo.
            if (item is null || (item.Kind is "dispatch" && detail.Proposal is not null) || !await Act(item, cancellationToken))
            {
                return;
            }
        }
    }

    // Whoever holds the item does what the product would offer first.
    private async Task<bool> Act(WorkItemSummary item, CancellationToken cancellationToken)
    {
        // Before the hour of a 核查 only whoever supervises may say that it is well; the demo waits for no night.
        var person = item is { Kind: "check", Clock.Kind: ClockKinds.Appointment } ? people.Of(RoleNames.Supervisor) : item.Assignee is { } assignee ? people.Named(assignee.UserName) : people.Near(item.Unit.Code, item.Role) ?? people.Of(item.Role);
        var detail = Must(await mediator.Send(new GetWorkItem.Query(As(person), item.Id), cancellationToken));
        var verb = detail.Verbs.FirstOrDefault(v => v.Primary)?.Name;
        var data = verb is null ? null : DemoStep.DataOf(verb, detail, detail.Case, people.Of(item.Unit.Code, RoleNames.Handler)?.UserName);
        if (data is null)
        {
            return false;
        }

        var done = await mediator.Send(
            new ActOnWorkItem.Command(As(person), item.Id, verb!, JsonSerializer.SerializeToElement(data), null, null, null), cancellationToken);
        // A step of the other types may want what the demo does not know: the case then rests there.
        return detail.Case.Type is "appeal" ? Must(done) is not null : done.Refusal is null;
    }

    private Caller As(DemoPerson person) => new(person.UserName, person.Name, units.Find(person.Unit.Code.Value)!)
    {
        Roles = [.. person.Roles],
        Permissions = Permissions.Of(person.Roles),
    };
}
