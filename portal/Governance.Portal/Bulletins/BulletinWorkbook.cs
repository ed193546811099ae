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

    public static byte[] Write(Bulletin bulletin)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            Add(book, sheets, "说明", bulletin.Preface.Prepend(bulletin.Title).Select(line => (IReadOnlyList<string>)[line]), 1);
            foreach (var table in bulletin.Tables)
                Add(book, sheets, table.Title, table.Rows.Prepend(table.Head), table.Head.Count);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, IEnumerable<IReadOnlyList<string>> rows, int columns)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var widths = new Columns(Enumerable.Range(1, columns).Select(i => new Column { Min = (uint)i, Max = (uint)i, Width = columns == 1 ? 110 : 18, CustomWidth = true }));
        part.Worksheet = new Worksheet(widths, new SheetData(rows.Select(row => new Row(row.Select(Cell)))));
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name.Length > LongestSheetName ? name[..LongestSheetName] : name });
    }

    // A formula is never written: a unit's name is text, whatever it begins with.
    private static Cell Cell(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number) }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
