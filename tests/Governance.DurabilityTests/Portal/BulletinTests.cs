using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Governance.Cases;
using Governance.Portal.Bulletins;

namespace Governance.DurabilityTests.Portal;

public sealed class BulletinTests
{
    private static readonly EvaluatedUnitDto Street = new(
        new UnitDto("370102001000", "=姚家街道"), "street", 1, 12, 88.5m, 91.25m, [new EvaluatedIndicatorDto("on-time", 11, 12, 91.67m, 16.67m, 11, 11, 100m, 25m)]);

    private static readonly EvaluationDto Month = new(
        new EvaluationRunDto(
            "lianyungang~2026-03", "lianyungang", "连云港式月度考核", "2026-03", EvaluationStatus.Published, "公示中", new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.FromHours(8)),
            "宋宁", null, null, new string('a', 64)),
        "通报公式", true, 50, [new IndicatorDto("on-time", "按时办结率", 25, "满分 25 分")], [new EvaluatedGroupDto("street", "街道", [Street])], [Street], [Street]);

    private static Bulletin Bulletin => Bulletin.Of(Month, "历下区");

    [Fact]
    public void Document_OfAMonth_IsValidAndNamesTheUnit()
    {
        using var stream = new MemoryStream(BulletinDocument.Write(Bulletin));
        using var document = WordprocessingDocument.Open(stream, false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description).ShouldBeEmpty();
        var text = document.MainDocumentPart!.Document.InnerText;
        text.ShouldContain("历下区诉求办理月度考核通报（2026-03）");
        text.ShouldContain("91.67% (11/12)");
        text.ShouldContain("红榜");
    }

    [Fact]
    public void Workbook_OfAMonth_IsValidAndHoldsNumbersAndNoFormula()
    {
        using var stream = new MemoryStream(BulletinWorkbook.Write(Bulletin));
        using var document = SpreadsheetDocument.Open(stream, false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description).ShouldBeEmpty();
        document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["说明", "红榜", "黑榜", "街道排名"]);
        var cells = document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();
        cells.ShouldContain(cell => cell.DataType! == CellValues.Number && cell.InnerText == "91.25");
        cells.ShouldAllBe(cell => cell.CellFormula == null);
    }
}
