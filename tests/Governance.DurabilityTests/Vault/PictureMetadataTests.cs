using System.Buffers.Binary;
using System.Text;
using Governance.Data;

namespace Governance.DurabilityTests;

public sealed class PictureMetadataTests
{
    private const string Place = "GPS 36.66,117.02";

    private static readonly byte[] Tiff = [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Place)];
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, .. PngChunk("IHDR", "size"), .. PngChunk("IDAT", "pixels"), .. PngChunk("IEND", "")];

    [Fact]
    public void Strip_PngWithPlaceAndWords_LosesThemAndKeepsThePicture()
    {
        byte[] photo = [.. Png[..24], .. PngChunk("eXIf", Place), .. PngChunk("iTXt", "XML:com.adobe.xmp" + Place), .. Png[24..], .. "behind the end"u8];

        var stripped = PictureMetadata.Strip("image/png", photo);

        stripped.ShouldBe(Png);
        PictureMetadata.Strip("image/png", Png).ShouldBeSameAs(Png);
    }

    [Fact]
    public void Strip_WebpWithPlace_LosesItAndKeepsWhichWayIsUp()
    {
        var photo = Webp(0x0C, [.. WebpChunk("EXIF", Tiff), .. WebpChunk("XMP ", Encoding.ASCII.GetBytes(Place))]);

        var stripped = PictureMetadata.Strip("image/webp", photo);

        stripped.ShouldBe(Webp(0x08, WebpChunk("EXIF", Tiff[..26])));
        PictureMetadata.Strip("image/webp", stripped).ShouldBe(stripped);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Strip_HeicWithPlace_LosesItAndMovesNothing(byte method)
    {
        var photo = Heic(method);

        var stripped = PictureMetadata.Strip("image/heic", photo);

        stripped.Length.ShouldBe(photo.Length);
        Encoding.ASCII.GetString(stripped).ShouldNotContain("GPS");
        Encoding.ASCII.GetString(stripped).ShouldContain("pixels");
        stripped.Zip(photo).Count(pair => pair.First != pair.Second).ShouldBe(Place.Length);
    }

    [Fact]
    public void Strip_Damaged_NeverThrows()
    {
        var random = new Random(11);
        (string Type, byte[] Content)[] photos =
        [
            ("image/png", [.. Png[..24], .. PngChunk("eXIf", Place), .. Png[24..]]), ("image/heic", Heic(0)), ("image/heic", Heic(1)),
            ("image/webp", Webp(0x0C, [.. WebpChunk("EXIF", Tiff)])),
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var (type, whole) = photos[i % photos.Length];
            var damaged = whole[..random.Next(12, whole.Length + 1)];
            for (var n = 0; n < 3; n++)
                damaged[random.Next(12, damaged.Length + 1) - 1] = (byte)random.Next(256);

            Should.NotThrow(() => PictureMetadata.Strip(type, damaged), Convert.ToHexString(damaged));
        }
    }

    private static byte[] PngChunk(string name, string body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, body.Length);
        return [.. size, .. Encoding.ASCII.GetBytes(name), .. Encoding.ASCII.GetBytes(body), 1, 2, 3, 4];
    }

    private static byte[] WebpChunk(string name, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(name), (byte)body.Length, 0, 0, 0, .. body, .. new byte[body.Length & 1]];

    private static byte[] Webp(byte flags, byte[] more)
    {
        byte[] inside = [.. "WEBP"u8, .. WebpChunk("VP8X", [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]), .. WebpChunk("VP8 ", "pixels!"u8.ToArray()), .. more];
        return [.. "RIFF"u8, (byte)inside.Length, (byte)(inside.Length >> 8), 0, 0, .. inside];
    }

    /// <summary>Two items, a picture and its EXIF, in the media data (method 0) or inside the header (method 1).</summary>
    private static byte[] Heic(byte method)
    {
        var data = Encoding.ASCII.GetBytes("pixels" + Place);
        var start = method == 1 ? 0 : Lay(method, data, 0).Length - data.Length;
        return Lay(method, data, start);
    }

    private static byte[] Lay(byte method, byte[] data, int start)
    {
        byte[] Item(byte id, string type) => Box("infe", [2, 0, 0, 0, 0, id, 0, 0, .. Encoding.ASCII.GetBytes(type), 0]);
        byte[] Location(byte id, int at, int length) => [0, id, 0, method, 0, 0, 0, 1, .. Big(at), .. Big(length)];
        var items = Box("iinf", [0, 0, 0, 0, 0, 2, .. Item(1, "hvc1"), .. Item(2, "Exif")]);
        var places = Box("iloc", [1, 0, 0, 0, 0x44, 0, 0, 2, .. Location(1, start, 6), .. Location(2, start + 6, Place.Length)]);
        byte[] inside = method == 1 ? Box("idat", data) : [];
        return [.. Box("ftyp", "heic\0\0\0\0"u8.ToArray()), .. Box("meta", [0, 0, 0, 0, .. items, .. places, .. inside]), .. method == 0 ? Box("mdat", data) : []];
    }

    private static byte[] Box(string name, byte[] body) => [.. Big(body.Length + 8), .. Encoding.ASCII.GetBytes(name), .. body];

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
