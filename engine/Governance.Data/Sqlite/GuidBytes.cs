using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Governance.Data;

/// <summary>An id as 16 bytes, most significant first: version 7 ids keep their order.</summary>
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
