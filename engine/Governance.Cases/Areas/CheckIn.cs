using System.Text.Json;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>到场打卡: a note on the item that somebody came, and how far from the matter's place they were. The position itself is not kept.</summary>
public static class CheckIn
{
    // What phones give further off than this is a cell tower, not a place.
    private const int MostMetres = 10_000;

    /// <param name="Accuracy">Metres, as the phone said.</param>
    public sealed record Command(Caller Caller, string Item, double? Longitude, double? Latitude, double? Accuracy, string? IdempotencyKey) : IRequest<Result<CheckedInDto>>;

    /// <param name="Metres">From the matter's place; null where either is not known.</param>
    public sealed record CheckedInDto(string Text, int? Metres);

    internal sealed class Handler(CaseReader cases, IRequestHandler<ActOnWorkItem.Command, Result<WorkItemDetail>> act) : IRequestHandler<Command, Result<CheckedInDto>>
    {
        public async Task<Result<CheckedInDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Longitude is < -180 or > 180 || command.Latitude is < -90 or > 90 || command.Longitude is null != command.Latitude is null || command.Accuracy is < 0)
                return AreaRefusals.PositionWrong();
            var found = await cases.Read(WorkItemId.CaseOf(command.Item) ?? "", command.Caller, cancellationToken);
            if (found.Refusal is not null)
                return CaseRefusals.ItemUnknown(command.Item);
            var told = Told(command, ((Casefile)found.Value.Domain!).Content);
            var data = JsonSerializer.SerializeToElement(new { text = told.Text }, CaseJson.Options);
            var written = await act.Handle(new ActOnWorkItem.Command(command.Caller, command.Item, "note", data, null, null, command.IdempotencyKey), cancellationToken);
            return written.Then<CheckedInDto>(_ => told);
        }

        private static CheckedInDto Told(Command command, Content content)
        {
            if (command is not { Longitude: { } east, Latitude: { } north } || command.Accuracy > MostMetres)
                return new CheckedInDto("到场打卡：没有提供有效定位。", null);
            if (content is not { Longitude: { } longitude, Latitude: { } latitude })
                return new CheckedInDto("到场打卡：已提供定位；登记时没有坐标，不能核对距离。", null);
            var metres = (int)Math.Round(Likeness.Metres((longitude, latitude), (east, north)));
            var error = command.Accuracy is { } accuracy ? FormattableString.Invariant($"，定位误差约 {Math.Ceiling(accuracy)} 米") : "";
            return new CheckedInDto(FormattableString.Invariant($"到场打卡：距登记地点约 {metres} 米{error}。"), metres);
        }
    }
}
