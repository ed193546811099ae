using Governance.Cases;
using Governance.Knowledge;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases;

/// <summary>The fifteen messages of the domain's book end where it says: type, desk, and the node that waits.</summary>
public sealed class MessageTests
{
    private static readonly Lazy<IReadOnlyList<DemoMessage>> All = new(() => DemoMessages.Load(
        ShippedKnowledge.Base, ShippedKnowledge.Find("workflows/appeal/demo/messages.json") ?? throw new FileNotFoundException("messages.json")));

    [Theory]
    [InlineData(1, "appeal", "direct-answer", "desk", "answer")]
    [InlineData(2, "appeal", "automatic", "dispatch", null)]
    [InlineData(3, "appeal", "dispatcher", "desk", null)]
    [InlineData(4, "appeal", "automatic", "dispatch", null)]
    [InlineData(5, "appeal", "dispatcher", "desk", null)]
    [InlineData(6, "hazard", "duty-chief", "grade", null)]
    [InlineData(7, "appeal", "supplement", "desk", "append SQ20260302-000009-1 true")]
    [InlineData(8, "appeal", "duty-chief", "desk", null)]
    [InlineData(9, "hazard", "dispatcher", "register", null)]
    [InlineData(10, "appeal", "discipline", "desk", null)]
    [InlineData(11, "appeal", "not-accepted", "desk", "refuse not-accepted litigation")]
    [InlineData(12, "appeal", "explain", "desk", "refuse explain")]
    [InlineData(13, "dispute", "dispute-window", "risk", null)]
    [InlineData(14, "hazard", "automatic", "dispatch", null)]
    [InlineData(15, "appeal", "dispatcher", "desk", null)]
    public async Task Message_OpenedWithoutAType_EndsWhereTheBookSays(int number, string type, string desk, string node, string? verb)
    {
        var message = All.Value[number - 1];
        var request = new OpenCaseRequest
        {
            Channel = message.Channel,
            Title = message.Title,
            Text = message.Text,
            Reporter = new ReporterRequest { Name = message.ReporterName, Phone = message.ReporterPhone, Anonymous = message.Anonymous, Kind = message.Enterprise ? "company" : null },
        };

        var opened = CaseWorld.IntakeTypes.Of(request);
        var rooms = new CaseWorld(type: opened.Type) { Originals = { Open = new OriginalCase("SQ20260302-000009-1", "区城市管理局", "open", 0, ByReporter: true) } };
        var world = await rooms.Open(message.Title, message.Text, file => file with { Channel = message.Channel, Reporter = Reporter(message) });

        var read = ShippedKnowledge.Base.Classify(message.ToRequest());
        (opened.Type, CaseJson.Element(read.Disposition).GetString(), string.Join(',', world.Nodes)).ShouldBe((type, desk, node));
        Said(world.File.Proposal).ShouldBe(verb);
        world.Number.ShouldStartWith(opened.Prefix);
    }

    /// <summary>The verb and what its form starts with, but for the long words.</summary>
    private static string? Said(Proposal? proposal) =>
        proposal is null ? null : string.Join(' ', proposal.Values.Where(value => value.Field is not ("text" or "basis")).Select(value => value.Text).Prepend(proposal.Verb));

    private static Reporter Reporter(DemoMessage message) => message.Anonymous
        ? new Reporter(null, null, null, Anonymous: true, FollowUpBy: "none")
        : new Reporter("doc-reporter", "张**", "138****1234", message.Enterprise ? "company" : "person");
}
