using Governance.Cases;
using Governance.Data;
using Governance.Portal.Commands.Engine;
using Governance.Portal.Composition;
using MediatR;

namespace Governance.Portal.Commands.Data;

/// <summary><c>governance letters list|resend|put-aside</c>: messages nobody took, as the page has them and journaled as there. The server may run.</summary>
internal static class LettersCommand
{
    public const string Usage =
        "list [--channel C] [--status aside] [--after CURSOR] | resend [ID…] [--channel C] [--reason R] | put-aside [ID…] [--channel C] --reason R   messages nobody took (sms, task, http); without ID the oldest 200 of the channel";

    private const int Page = 100;

    /// <returns>0: listed, or every message answered; 1: refused, or some message was; 2: wrong call, or no database there.</returns>
    public static Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken) =>
        Run(args, DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), stdout, cancellationToken);

    internal static async Task<int> Run(string[] args, DataOptions data, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (args is not ["list" or "resend" or "put-aside", .. var rest]
            || Options.Read(rest, args[0] is "list" ? ["--channel", "--status", "--after"] : ["--channel", "--reason"]) is not { } options
            || (args[0] is "list" && options.Alone.Count > 0) || !DataComposition.Exists(data))
            return 2;

        await using var rooms = new ServiceCollection().AddLogging().AddGovernance(ProductFiles.Find(), data).BuildServiceProvider();
        var (mediator, by) = (rooms.GetRequiredService<IMediator>(), Operator(rooms.GetRequiredService<UnitBook>()));
        return args[0] is "list"
            ? await List(mediator, by, options, stdout, cancellationToken)
            : await Handle(mediator, new HandleLetters.Command(by, args[0], [.. options.Alone], options.Last("--channel"), options.Last("--reason")), stdout, cancellationToken);
    }

    private static async Task<int> List(IMediator mediator, Caller by, Options options, TextWriter stdout, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new ListLetters.Query(by, options.Last("--status"), options.Last("--channel"), options.Last("--after"), Page), cancellationToken);
        return found.Refusal is { } refusal
            ? await CommandJson.Print(stdout, new { refused = refusal }, 1)
            : await CommandJson.Print(stdout, new { found.Value.Counts, found.Value.Items, found.Value.Next }, 0);
    }

    private static async Task<int> Handle(IMediator mediator, HandleLetters.Command command, TextWriter stdout, CancellationToken cancellationToken)
    {
        var done = await mediator.Send(command, cancellationToken);
        return done.Refusal is { } refusal
            ? await CommandJson.Print(stdout, new { refused = refusal }, 1)
            : await CommandJson.Print(stdout, done.Value, done.Value.Items.Any(line => line.Code is not null) ? 1 : 0);
    }

    // Whoever may run commands here may do what the page's administrator may, under a name of its own.
    private static Caller Operator(UnitBook units) => new("governance", "命令行", units.Find(units.Organisation.Root.Code.Value)!)
    {
        Permissions = [Permissions.AuditRead, Permissions.OutboxManage],
    };
}
