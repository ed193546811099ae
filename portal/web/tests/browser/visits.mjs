const message = '文东街道山师东路社区，一楼新开的烧烤店烟道直对着居民窗户，一到晚上屋里全是油烟味，我反映过一次，找过店家不管。'

const file = (n) => `SQ20261121-${String(123 + n).padStart(6, '0')}-${(n * 7) % 10}`

async function speak(page) {
  await page.getByRole('textbox', { name: '联系电话' }).fill('13805311234')
  await page.getByRole('textbox', { name: '诉求内容' }).fill(message)
  await page.getByText('拟派主办').waitFor()
  await page.waitForTimeout(900)
}

/** Pages and states to look at: who signs in, where they go, what they do there. */
export const visits = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-refused', path: '/sign-in', act: async (page) => {
    await page.getByRole('textbox', { name: '账号' }).fill('operator')
    await page.getByRole('textbox', { name: '密码' }).fill('wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
  } },
  { name: 'sign-in-card', path: '/sign-in?from=%2Fcases', act: async (page) => {
    await page.getByRole('button', { name: /受理员/ }).click()
    await page.getByRole('heading', { name: '办件列表' }).waitFor()
  } },
  { name: 'sign-out', as: 'operator', path: '/intake', act: async (page) => {
    await page.getByRole('button', { name: /王芳/ }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByRole('heading', { name: '账号登录' }).waitFor()
  } },
  { name: 'sign-in-needed', path: '/cases', act: (page) => page.getByRole('heading', { name: '账号登录' }).waitFor() },
  { name: 'sign-in-phone', path: '/sign-in', size: 'phone' },
  { name: 'intake-empty', as: 'operator', path: '/intake' },
  { name: 'intake', as: 'operator', path: '/intake', act: speak },
  { name: 'intake-edited', as: 'operator', path: '/intake', act: async (page) => {
    await speak(page)
    await page.getByRole('textbox', { name: '标题' }).fill('文东街道烧烤店油烟直排居民窗户')
    await page.getByRole('radio', { name: '紧急' }).check()
    await page.getByRole('heading', { name: '为什么是这个分类' }).scrollIntoViewIfNeeded()
  } },
  { name: 'intake-filed', as: 'operator', path: '/intake', act: async (page) => {
    await speak(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('已受理，请告知诉求人编号').waitFor()
  } },
  { name: 'intake-shortcuts', as: 'operator', path: '/intake', act: (page) => page.getByRole('button', { name: '快捷键' }).click() },
  { name: 'intake-category-open', as: 'operator', path: '/intake', act: async (page) => {
    await page.getByRole('combobox', { name: '事项分类' }).click()
    await page.getByRole('combobox', { name: '事项分类' }).fill('油烟')
    await page.waitForTimeout(700)
  } },
  { name: 'intake-evidence-open', as: 'operator', path: '/intake', act: async (page) => {
    await speak(page)
    await page.getByRole('button', { name: '查看拟派主办的依据' }).click()
    await page.waitForTimeout(400)
  } },
  { name: 'intake-repeat', as: 'operator', path: '/intake', act: async (page) => {
    await speak(page)
    await page.getByRole('button', { name: '追加到原单' }).click()
    await page.getByRole('dialog').waitFor()
  } },
  { name: 'dispatch-units-open', as: 'dispatcher', path: '/dispatch', act: async (page) => {
    await page.getByRole('combobox', { name: '协办单位' }).click()
    await page.waitForTimeout(700)
  } },
  { name: 'dispatch', as: 'dispatcher', path: '/dispatch' },
  { name: 'dispatch-objection', as: 'dispatcher', path: '/dispatch?kind=objection-review' },
  { name: 'dispatch-adopt', as: 'dispatcher', path: '/dispatch', act: async (page) => {
    await page.getByRole('button', { name: '采纳' }).first().waitFor()
    await page.locator('body').press('1')
  } },
  { name: 'inbox', as: 'liaison', path: '/inbox' },
  { name: 'inbox-phone', as: 'liaison', path: '/inbox', size: 'phone' },
  { name: 'item-sign', as: 'liaison', path: '/work-items/w2' },
  { name: 'item-handle', as: 'handler', path: '/work-items/w0' },
  { name: 'item-handle-phone', as: 'handler', path: '/work-items/w0', size: 'phone' },
  { name: 'item-actions-phone', as: 'handler', path: '/work-items/w0', size: 'phone', act: (page) => page.getByRole('button', { name: /办理反馈/ }).click() },
  { name: 'item-refused', as: 'handler', path: '/work-items/w0', act: async (page) => {
    await page.getByRole('button', { name: '申请延期' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('延长工作日').fill('3')
    await dialog.getByLabel('理由').fill('等待配件')
    await dialog.getByRole('button', { name: '申请延期' }).click()
    await page.getByRole('alert').waitFor()
  } },
  { name: 'item-missing', as: 'handler', path: '/work-items/none' },
  { name: 'review', as: 'reviewer', path: '/review' },
  { name: 'follow-up', as: 'caller', path: '/follow-up' },
  { name: 'follow-up-appoint', as: 'caller', path: '/follow-up', act: async (page) => {
    await page.getByRole('button', { name: '约再访' }).click()
    await page.getByRole('dialog').getByRole('textbox').click()
    await page.waitForTimeout(500)
  } },
  { name: 'follow-up-missing', as: 'caller', path: '/follow-up', act: (page) => page.getByRole('button', { name: '记录回访结果' }).click() },
  { name: 'cases', as: 'supervisor', path: '/cases' },
  { name: 'cases-none', as: 'supervisor', path: '/cases?q=没有这样的事' },
  { name: 'case', as: 'supervisor', path: `/cases/${file(0)}` },
  { name: 'case-phone', as: 'supervisor', path: `/cases/${file(0)}`, size: 'phone' },
  { name: 'case-reveal', as: 'supervisor', path: `/cases/${file(0)}`, act: (page) => page.getByRole('button', { name: '查看联系方式' }).click() },
  ...['journal', 'clocks', 'basis', 'ledger', 'flow', 'files'].map((tab) => ({ name: `case-${tab}`, as: 'supervisor', path: `/cases/${file(0)}?tab=${tab}`, act: (page) => page.waitForTimeout(500) })),
  { name: 'case-incident', as: 'supervisor', path: `/cases/${file(4)}` },
  { name: 'case-archived', as: 'supervisor', path: `/cases/${file(11)}` },
  { name: 'supervision', as: 'supervisor', path: '/supervision', act: (page) => page.waitForTimeout(700) },
  { name: 'supervision-table', as: 'supervisor', path: '/supervision', act: (page) => page.getByText('表', { exact: true }).click() },
  { name: 'supervision-urge', as: 'supervisor', path: '/supervision', act: async (page) => {
    await page.getByRole('checkbox', { name: '全选' }).check()
    await page.getByRole('button', { name: '批量催办' }).click()
    await page.getByRole('dialog').waitFor()
  } },
  { name: 'case-more', as: 'supervisor', path: `/cases/${file(0)}`, act: (page) => page.getByRole('button', { name: '更多操作' }).click() },
  { name: 'supervision-phone', as: 'supervisor', path: '/supervision', size: 'phone', act: (page) => page.waitForTimeout(700) },
  { name: 'designer', as: 'analyst', path: '/designer' },
  { name: 'not-found', as: 'admin', path: '/nowhere' },
  { name: 'menu-phone', as: 'admin', path: '/cases', size: 'phone', act: (page) => page.getByRole('button', { name: '打开菜单' }).click() },
]
