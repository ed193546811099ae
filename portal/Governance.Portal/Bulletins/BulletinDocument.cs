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

    public static byte[] Write(Bulletin bulletin)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            body.Append(Line(bulletin.Title, Heading, 36, JustificationValues.Center));
            body.Append(bulletin.Preface.Select(line => Line(line, Plain, 24, JustificationValues.Left)));
            foreach (var table in bulletin.Tables)
            {
                body.Append(Line(table.Title, Heading, 28, JustificationValues.Left));
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
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())),
            new TableGrid(source.Head.Select(_ => new GridColumn())));
        var head = new TableRow(new TableRowProperties(new TableHeader()));
        head.Append(source.Head.Select(text => Cell(text, Heading)));
        table.Append(head);
        table.Append(source.Rows.Select(row => new TableRow(row.Select(text => Cell(text, Plain)))));
        return table;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U };

    private static TableCell Cell(string text, string font) => new(Line(text, font, 18, JustificationValues.Left));

    /// <param name="size">In half points.</param>
    private static Paragraph Line(string text, string font, int size, JustificationValues side) => new(
        new ParagraphProperties(new Justification { Val = side }),
        new Run(
            new RunProperties(new RunFonts { EastAsia = font, Ascii = font, HighAnsi = font }, new FontSize { Val = size.ToString(System.Globalization.CultureInfo.InvariantCulture) }),
            new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
