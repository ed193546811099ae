using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Governance.Portal.Bulletins;

/// <summary>The bulletin as a workbook: the preface, then a sheet a table. Plain numbers are numbers, so that they can be sorted.</summary>
internal static class BulletinWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestSheetName = 31;
    private const uint Body = 1;
    private const uint Head = 2;

    public static byte[] Write(Bulletin bulletin)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            Add(book, sheets, "说明", bulletin.Preface.Prepend(bulletin.Title).Select(line => (IReadOnlyList<string>)[line]), 1);
            foreach (var table in bulletin.Tables)
                Add(book, sheets, table.Title, table.Rows.Prepend(table.Head), table.Head.Count);
            book.Workbook.Append(new DefinedNames(bulletin.Tables.Select((table, i) => Repeated(table.Title, (uint)i + 1))));
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, IEnumerable<IReadOnlyList<string>> rows, int columns)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var widths = new Columns(Enumerable.Range(1, columns).Select(i => new Column { Min = (uint)i, Max = (uint)i, Width = columns == 1 ? 110 : 15, CustomWidth = true }));
        // The head stays in sight and is printed on every page; a sheet is as wide as the paper.
        var view = new SheetView { WorkbookViewId = 0 };
        if (columns > 1)
            view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        part.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetViews(view), widths,
            new SheetData(rows.Select((row, i) => new Row(row.Select(text => Cell(text, i == 0 ? Head : Body))))),
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = SheetName(name) });
    }

    private static DefinedName Repeated(string sheet, uint index) => new($"'{SheetName(sheet).Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")
    {
        Name = "_xlnm.Print_Titles",
        LocalSheetId = index,
    };

    private static string SheetName(string title) => title.Length > LongestSheetName ? title[..LongestSheetName] : title;

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDEDED" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellFormats(new CellFormat(), Format(font: 0, fill: 0), Format(font: 1, fill: 2)));

    private static CellFormat Format(uint font, uint fill) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center })
    {
        FontId = font,
        FillId = fill,
        BorderId = 1,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    // A formula is never written: a unit's name is text, whatever it begins with.
    private static Cell Cell(string text, uint style) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number), StyleIndex = style }
        : new Cell { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(text)) };
}
