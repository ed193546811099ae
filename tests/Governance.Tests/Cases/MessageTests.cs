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
    [InlineData(1, "appeal", "direct-answer", "desk")]
    [InlineData(2, "appeal", "automatic", "dispatch")]
    [InlineData(3, "appeal", "dispatcher", "desk")]
    [InlineData(4, "appeal", "automatic", "dispatch")]
    [InlineData(5, "appeal", "dispatcher", "desk")]
    [InlineData(6, "hazard", "duty-chief", "grade")]
    [InlineData(7, "appeal", "supplement", "desk")]
    [InlineData(8, "appeal", "duty-chief", "desk")]
    [InlineData(9, "hazard", "dispatcher", "register")]
    [InlineData(10, "appeal", "discipline", "desk")]
    [InlineData(11, "appeal", "not-accepted", "desk")]
    [InlineData(12, "appeal", "explain", "desk")]
    [InlineData(13, "dispute", "dispute-window", "risk")]
    [InlineData(14, "hazard", "automatic", "dispatch")]
    [InlineData(15, "appeal", "dispatcher", "desk")]
    public async Task Message_OpenedWithoutAType_EndsWhereTheBookSays(int number, string type, string desk, string node)
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
        var world = await new CaseWorld(type: opened.Type).Open(message.Title, message.Text, file => file with { Channel = message.Channel, Reporter = Reporter(message) });

        var read = ShippedKnowledge.Base.Classify(message.ToRequest());
        (opened.Type, CaseJson.Element(read.Disposition).GetString(), string.Join(',', world.Nodes)).ShouldBe((type, desk, node));
        world.Number.ShouldStartWith(opened.Prefix);
    }

    private static Reporter Reporter(DemoMessage message) => message.Anonymous
        ? new Reporter(null, null, null, Anonymous: true, FollowUpBy: "none")
        : new Reporter("doc-reporter", "张**", "138****1234", message.Enterprise ? "company" : "person");
}
