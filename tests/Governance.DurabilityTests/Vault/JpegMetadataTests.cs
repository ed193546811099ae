using Governance.Data;

namespace Governance.DurabilityTests;

public sealed class JpegMetadataTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] Picture = [0xFF, 0xDB, 0, 3, 7, 0xFF, 0xDA, 0, 3, 1, 0x55, 0xAA, 0xFF, 0xD9];

    [Fact]
    public void Strip_PhotoWithPlace_LosesItAndKeepsThePicture()
    {
        byte[] photo = [.. Start, .. Exif(1), .. Segment(0xED, "Photoshop 8BIM 济南"u8), .. Segment(0xFE, "remark"u8), .. Picture];

        var stripped = JpegMetadata.Strip(photo);

        stripped.ShouldBe([.. Start, .. Picture]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Strip_TurnedPhoto_KeepsWhichWayIsUp(bool isLittle)
    {
        byte[] photo = [.. Start, .. Exif(6, isLittle), .. Picture];

        var stripped = JpegMetadata.Strip(photo);

        stripped.Length.ShouldBe(Start.Length + 36 + Picture.Length);
        stripped[31].ShouldBe((byte)6);
        JpegMetadata.Strip(stripped).ShouldBe(stripped);
    }

    [Fact]
    public void Strip_AnyTail_NeverThrows()
    {
        var random = new Random(7);
        byte[] photo = [.. Start, .. Exif(6), .. Picture];
        for (var i = 0; i < 5000; i++)
        {
            var damaged = photo[..random.Next(2, photo.Length)];
            for (var n = 0; n < 4; n++)
                damaged[random.Next(2, damaged.Length + 1) - 1] = (byte)random.Next(256);
            if (damaged.Length >= 3)
                Should.NotThrow(() => JpegMetadata.Strip(damaged));
        }
    }

    private static byte[] Exif(byte orientation, bool isLittle = false) => Segment(0xE1, isLittle
        ? [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 1, 0, 0, 0, 65, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
        : [.. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. "GPS 36.66,117.02"u8]);

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
}
