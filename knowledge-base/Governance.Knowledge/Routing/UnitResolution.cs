namespace Governance.Knowledge;

/// <summary>Turns a unit said relative to a place into a unit.</summary>
internal static class UnitResolution
{
    /// <summary>The desk that keeps what nobody owns: 区12345中心分拨组.</summary>
    public static UnitCode CentreDesk(Organisation organisation) => new($"{organisation.Root.Code.Value[..6]}-HL-FB");

    public static OrgUnit? Of(Organisation organisation, UnitReference reference, Place place) => reference.Kind switch
    {
        UnitReferenceKind.Unit => organisation[new UnitCode(reference.Value)],
        UnitReferenceKind.Street => place.Street is { } street ? organisation[street] : null,
        UnitReferenceKind.Office => place.Street is { } street ? organisation[organisation.OfficeCode(street, reference.Value)] : null,
        UnitReferenceKind.Line => OfLine(organisation, reference.Value, place),
        UnitReferenceKind.Community => place.Community is { } community ? organisation[community] : null,
        _ => throw new ArgumentOutOfRangeException(nameof(reference), reference, "Unknown kind of reference."),
    };

    // The department answers for its line where the street is unknown.
    private static OrgUnit OfLine(Organisation organisation, string line, Place place) => place.Street is { } street
        ? organisation[organisation.StationedCode(street, line)]
        : organisation[new UnitCode($"{organisation.Root.Code.Value[..6]}-{line}")];
}
