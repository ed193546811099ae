using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Portal.Bulletins;

/// <summary>The bulletin as a Word document, landscape A4: title, preface, tables whose heads repeat on every page.</summary>
internal static class BulletinDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Heading = "黑体";
    private const string Plain = "仿宋";
    private const int Printed = 14570;
    private const int Names = 1;

    public static byte[] Write(Bulletin bulletin)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            body.Append(Line(bulletin.Title, Heading, 36, JustificationValues.Center));
            body.Append(bulletin.Preface.Select(line => Line(line, Plain, 24, JustificationValues.Left)));
            foreach (var table in bulletin.Pages)
            {
                body.Append(Line(table.Title, Heading, 28, JustificationValues.Left, keepsWithNext: true));
                body.Append(table.Rows.Count == 0 ? Line("无", Plain, 24, JustificationValues.Left) : Table(table));
            }

            body.Append(new SectionProperties(
                new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
                new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134 }));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static Table Table(BulletinTable source)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 50, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 50, Type = TableWidthValues.Dxa })),
            new TableGrid(Widths(source).Select(width => new GridColumn { Width = Text(width) })));
        table.Append(Row(source, source.Head, Heading, new TableRowProperties(new CantSplit(), new TableHeader())));
        table.Append(source.Rows.Select(row => Row(source, row, Plain, new TableRowProperties(new CantSplit()))));
        return table;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U };

    private static TableRow Row(BulletinTable source, IReadOnlyList<string> cells, string font, TableRowProperties properties)
    {
        var row = new TableRow(properties);
        row.Append(cells.Zip(Widths(source)).Select((cell, i) => Cell(cell.First, font, cell.Second, i == Names ? JustificationValues.Left : JustificationValues.Center)));
        return row;
    }

    // In twentieths of a point: 名次, 单位 and figures as wide as what stands in them, what is left for the rates.
    private static IReadOnlyList<int> Widths(BulletinTable source)
    {
        int[] first = [700, 2000, 700, 1050, 1050];
        var rates = source.Head.Count - first.Length;
        return rates <= 0 ? [1600, 5200, 1800, 2985, 2985] : [.. first, .. Enumerable.Repeat((Printed - first.Sum()) / rates, rates)];
    }

    private static TableCell Cell(string text, string font, int width, JustificationValues side)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            new Shading { Val = ShadingPatternValues.Clear, Fill = font is Heading ? "EDEDED" : "auto" },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }));
        cell.Append(text.Split('\n').Select(line => Line(line, font, 17, side)));
        return cell;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <param name="size">In half points.</param>
    private static Paragraph Line(string text, string font, int size, JustificationValues side, bool keepsWithNext = false) => new(
        new ParagraphProperties(new KeepNext { Val = keepsWithNext }, new Justification { Val = side }),
        new Run(
            new RunProperties(new RunFonts { EastAsia = font, Ascii = font, HighAnsi = font }, new FontSize { Val = Text(size) }),
            new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
