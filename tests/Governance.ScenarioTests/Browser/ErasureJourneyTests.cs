using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>依法删除个人信息: what the reporter gave is gone for everybody, the record of the work stays.</summary>
[Collection(PortalCollection.Name)]
public sealed class ErasureJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Reporter_ErasedByLaw_IsGoneForEverybodyWhileTheCaseStays()
    {
        var appeal = await GivenAppeal.Opened(portal, Messages.Lift, "13805310061");
        await appeal.Signed("yaojia");
        await appeal.Assigned("yaojia");
        await appeal.Handled("yaojia");
        await appeal.SignedOff("yaojia");
        await appeal.Replied("yaojia");
        await appeal.Reviewed();
        await appeal.FollowedUp();
        await using var admin = await portal.SignIn("admin");

        await admin.Go($"/cases/{appeal.CaseNo}");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "依法删除个人信息" }).ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog, new() { Name = "依法删除个人信息" });
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "永久删除" })).ToBeDisabledAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("本人申请删除，已核验身份");
        await admin.Picture("erasure-asked");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "永久删除" }).ClickAsync();

        await Expect(admin.Page.GetByText("诉求人信息、原文和附件已依法删除。").First).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "依法删除个人信息" })).ToHaveCountAsync(0);
        await using var caller = await portal.SignIn("huifang");
        await caller.Go($"/cases/{appeal.CaseNo}");
        await Expect(caller.Page.GetByText("诉求人信息、原文和附件已依法删除。").First).ToBeVisibleAsync();
        await Expect(caller.Page.GetByRole(AriaRole.Button, new() { Name = "查看联系方式" })).ToHaveCountAsync(0);
        await caller.Go($"/cases/{appeal.CaseNo}?tab=journal");
        await Expect(caller.Page.GetByText("依法删除诉求人信息").First).ToBeVisibleAsync();
        await caller.Picture("erasure-done");
        admin.Faults.ShouldBeEmpty();
        caller.Faults.ShouldBeEmpty();
    }
}
