using System.Security.Claims;

namespace Governance.Studio;

/// <summary>Links decide in Studio what a person may touch: without <c>publish</c> an editor, without <c>bulk-publish</c> a list is read-only.</summary>
internal static class DefinitionLinks
{
    public static IReadOnlyList<Link> Of(string definitionId, ClaimsPrincipal user)
    {
        var path = "/workflow-definitions/" + definitionId;
        var self = new Link(path, "self", "GET");
        return user.May(StudioPermissions.Edit)
            ?
            [
                self, new(path, "delete", "DELETE"), new(path + "/publish", "publish", "POST"), new(path + "/retract", "retract", "POST"),
                new(path + "/execute", "execute", "POST"),
            ]
            : [self];
    }

    public static IReadOnlyList<Link> OfList(ClaimsPrincipal user) => user.May(StudioPermissions.Edit)
        ?
        [
            Bulk("publish"), Bulk("retract"), Bulk("delete"), new("/workflow-definitions", "create", "POST"),
            new("/workflow-definitions/import", "import", "POST"), new("/bulk-actions/export/workflow-definitions", "export", "POST"),
        ]
        : [];

    private static Link Bulk(string what) => new($"/bulk-actions/{what}", "bulk-" + what, "POST");
}
