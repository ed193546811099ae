using Governance.Definitions;

namespace Governance.Data;

public static class AttachmentRefusals
{
    public static Refusal TooLarge(long limit) =>
        new("ATT-001", RefusalKind.TooLarge, $"附件超过 {limit / 1024 / 1024} MB，请压缩或分开后再上传。");

    public static Refusal Empty() => new("ATT-002", RefusalKind.Invalid, "附件是空文件，请重新选择。");

    public static Refusal UnknownKind() => new(
        "ATT-003", RefusalKind.Invalid, "不支持这种文件，请上传 JPG、PNG、WebP、HEIC 图片，PDF、Word、Excel 文档，MP3、AMR、WAV 录音或 MP4 视频。");

    public static Refusal NotUploaded(string sha256) =>
        new("ATT-004", RefusalKind.NotFound, "附件不存在或已过期清理，请重新上传。", sha256);
}
