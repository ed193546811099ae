import { labelOf, sheetsOf } from '@/features/print/sheets'
import { bars } from '@/features/print/code-39'
import { day } from '@/features/print/sheet'
import { codeIn, progressSteps } from '@/features/resident/progress-steps'
import type { CaseDetail, CaseStepRecord, Process } from '@/lib/contract'
import { givenCase } from './given'

const givenProcess = (part: Partial<Process> = {}): Process => ({ requests: [], hold: null, supervisions: [], exclusions: [], urges: 0, transfers: 0, ...part })

const titles = (part: Partial<CaseDetail>) => sheetsOf(givenCase(part)).map((sheet) => sheet.title)

const givenStep = (type: string, outcome: string): CaseStepRecord => ({ node: type, title: type, outcome, unit: '社区', by: '李', at: '2026-11-22T10:00:00+08:00', round: 1, values: [], type })

describe('printed forms', () => {
  it('sheetsOf_Appeal_BeginsWithTheHandlingSheet', () => {
    expect(titles({ type: 'appeal' })[0]).toBe('12345诉求事项承办单')
  })

  it('sheetsOf_AnyCase_PrintsTheReporterAsMasked', () => {
    const boxes = sheetsOf(givenCase({ reporter: { name: '王**', phone: '138****1234', anonymous: false, confidential: false } }))[0].rows.flat()

    expect(boxes.find((box) => box.label === '诉求人')?.value).toBe('王**')
    expect(boxes.find((box) => box.label === '电话')?.value).toBe('138****1234')
  })

  it('sheetsOf_ExtensionAndOrder_HaveTheirForms', () => {
    const process = givenProcess({
      requests: [{ id: 'r1', kind: 'extend', title: '延期', text: '材料未到', by: '杜', unit: { code: 'u', name: '住建局' }, at: '2026-11-22T10:00:00+08:00', reporterTold: true }],
      supervisions: [{ id: 's1', level: 'red', text: '请抓紧', unit: { code: 'u', name: '住建局' }, by: '孙', at: '2026-11-22T10:00:00+08:00', days: 3 }],
    })

    expect(titles({ process })).toEqual(expect.arrayContaining(['延期申请表', '督办通知单（红牌）']))
  })

  it('sheetsOf_Dispute_HasTheWholeFile', () => {
    const steps = [givenStep('Mediation', '约定再次调解'), givenStep('Mediation', '达成协议'), givenStep('Agreement', '口头')]

    expect(titles({ type: 'dispute', steps })).toEqual(expect.arrayContaining(['矛盾纠纷受理登记表', '调解记录（第 1 场）', '调解记录（第 2 场）', '口头协议登记表', '人民调解卷宗']))
  })

  it('sheetsOf_Refused_TellsTheReporterInTheApprovedWords', () => {
    const ending = { kind: 'refuse', name: '诉讼', text: '可以自收到判决之日起十五日内上诉。', at: '2026-11-22T10:00:00+08:00', by: '周立行' }
    const sheet = sheetsOf(givenCase({ process: givenProcess({ ending }) })).find((one) => one.title === '不予受理告知书')

    expect(sheet?.rows.flat().find((box) => box.label === '告知内容')?.value).toBe(ending.text)
    expect(titles({ process: givenProcess({ ending: { ...ending, kind: 'explain' } }) })).not.toContain('不予受理告知书')
  })

  it('sheetsOf_SpokenAgreementAndSuspension_SayWhatHoldsForThem', () => {
    const closing = (type: string, step: CaseStepRecord, title: string) => sheetsOf(givenCase({ type, steps: [step] })).find((one) => one.title === title)?.closing

    expect(closing('dispute', givenStep('Agreement', '口头'), '口头协议登记表')).toContain('自达成之日起生效')
    expect(closing('hazard', givenStep('RectifyNotice', '停产停用'), '停产停用决定书')).toContain('停止生产')
    expect(closing('hazard', givenStep('RectifyNotice', '责令限期整改'), '责令限期整改指令书')).toContain('行政复议')
    expect(closing('hazard', givenStep('RectifyNotice', '告知单'), '安全隐患告知单')).not.toContain('行政复议')
  })

  it('sheetsOf_NoticeToAParty_SaysNothingOfTheReport', () => {
    const step = { ...givenStep('RectifyNotice', '责令限期整改'), values: [{ label: '责任主体', value: '房屋承租人' }, { label: '整改期限', value: '2026-12-01' }] }
    const sheet = sheetsOf(givenCase({ type: 'hazard', title: '邻居举报油漆桶', channelName: '网站', steps: [step] })).find((one) => one.title === '责令限期整改指令书')

    expect(JSON.stringify(sheet?.rows)).not.toMatch(/邻居举报|网站/)
    expect(sheet?.opening).toMatch(/^房屋承租人：/)
    expect(sheet?.rows.flat().find((box) => box.label === '整改期限')?.value).toBe('2026年12月1日')
  })

  it('sheetsOf_Hazard_CallsEachNoticeByItsOwnName', () => {
    expect(titles({ type: 'hazard', steps: [givenStep('RectifyNotice', '责令限期整改'), givenStep('ReInspection', '不合格')] })).toEqual(expect.arrayContaining(['责令限期整改指令书', '复查意见书（第 1 次）']))
  })

  it('sheetsOf_Dispute_HasApplicationRightsAndWhatGoesToTheCourt', () => {
    expect(titles({ type: 'dispute', steps: [givenStep('Agreement', '书面')] })).toEqual(
      expect.arrayContaining(['人民调解申请书', '人民调解权利义务告知书', '调解调查记录', '司法确认申请书', '人民调解卷宗（封底）']),
    )
    expect(titles({ type: 'dispute', steps: [] })).not.toContain('司法确认申请书')
  })

  it('sheetsOf_Agreement_HasWhatShowsThatItWasKept', () => {
    const steps = [givenStep('Agreement', '书面'), givenStep('Performance', '未履行，已督促'), { ...givenStep('Performance', '已履行'), values: [{ label: '回访情况', value: '款已付清' }] }]
    const paper = sheetsOf(givenCase({ type: 'dispute', steps })).find((sheet) => sheet.title === '履行凭证')!

    expect(paper.rows.flat().find((box) => box.label === '履行情况')?.value).toBe('款已付清')
  })

  it('sheetsOf_Dispute_ListsItsPapersInTheirOrder', () => {
    const sheets = sheetsOf(givenCase({ type: 'dispute', steps: [givenStep('Mediation', '达成协议'), givenStep('Agreement', '书面')] }))
    const listed = sheets.find((sheet) => sheet.title === '卷内文书目录')!.rows.map((row) => row[0].value)

    expect(listed.slice(0, 5)).toEqual(['人民调解申请书', '矛盾纠纷受理登记表', '人民调解权利义务告知书', '调解调查记录', '调解记录（第 1 场）'])
    expect(listed.at(-2)).toBe('履行凭证')
  })

  it('sheetsOf_HazardItsReporterSaw_HasAnInspectionAllTheSame', () => {
    const words = (steps: CaseStepRecord[]) => sheetsOf(givenCase({ type: 'hazard', text: '楼道停放电动车', steps })).filter((sheet) => sheet.title === '现场检查记录').flatMap((sheet) => sheet.rows.flat().map((box) => box.value))

    expect(words([])).toContain('楼道停放电动车')
    expect(words([givenStep('HazardVerify', '属实')])).toContain('属实')
  })

  it('sheetsOf_YellowCard_OwesNoReport', () => {
    const order = { id: 's1', level: 'red', text: '三日内报告', unit: { code: 'u', name: '住建局' }, by: '孙', at: '2026-11-22T11:00:00+08:00', days: 3 }
    const notes = [
      { kind: 'supervise', text: '请说明原因', at: '2026-11-22T10:00:00+08:00', by: '孙' },
      { kind: 'supervise', text: order.text, at: order.at, by: '孙' },
    ]
    const sheets = sheetsOf(givenCase({ notes, process: givenProcess({ supervisions: [order] }) })).filter((sheet) => sheet.title.startsWith('督办'))

    expect(sheets.map((sheet) => sheet.title)).toEqual(['督办通知单（黄牌）', '督办通知单（红牌）'])
    expect(sheets[0].closing).not.toContain('书面报告')
  })

  it('sheetsOf_CityMatter_HasTheEightSheetsInTheirOrder', () => {
    const eight = ['问题登记单', '核实任务单', '核实反馈单', '立案单', '任务分派单', '任务反馈单', '结果核查单', '结果反馈单']

    expect(titles({ type: 'appeal', category: { code: '010203', path: '城乡建设 / 城市建设和市政管理 / 市容环境' } }).filter((title) => eight.includes(title))).toEqual(eight)
    expect(titles({ type: 'appeal', channel: 'phone', category: { code: '0202', path: '劳动和社会保障 / 城镇职工社会保险' } })).not.toContain('立案单')
  })

  it('sheetsOf_Appeal_SaysWhoDispatchedAndWhoSigned', () => {
    const given = givenCase()
    const approval = { ...given.workItems[0], kind: 'approval' as const, doneAt: '2026-11-22T10:00:00+08:00', doneBy: '赵局长' }
    const boxes = sheetsOf({ ...given, workItems: [approval], dispatch: { ...given.dispatch!, by: '刘分拨', at: '2026-11-22T09:00:00+08:00' } })[0].rows.flat()

    expect(boxes.find((box) => box.label === '派单员')?.value).toBe('刘分拨')
    expect(boxes.find((box) => box.label === '签发（分管领导）')?.value).toBe('赵局长')
  })

  it('bars_CaseNumber_HasThreeWideElementsInEverySign', () => {
    const found = bars('SQ20261121-000123-7')!

    expect(found.stripes).toHaveLength(21 * 5)
    expect(found.width).toBe(21 * (6 + 3 * 2.5) + 20)
    expect(bars('诉求')).toBeNull()
  })

  it('labelOf_FormsOfOneName_AreToldApart', () => {
    const notes = ['10', '11'].map((hour) => ({ kind: 'supervise', text: '请说明原因', at: `2026-11-22T${hour}:00:00+08:00`, by: '孙' }))
    const sheets = sheetsOf(givenCase({ notes, process: givenProcess() }))

    expect(sheets.filter((sheet) => sheet.title.startsWith('督办')).map((sheet) => labelOf(sheet, sheets))).toEqual(['督办通知单（黄牌）1', '督办通知单（黄牌）2'])
    expect(labelOf(sheets[0], sheets)).toBe(sheets[0].title)
  })

  it('sheetsOf_EverySheet_HasAKeyOfItsOwn', () => {
    const keys = sheetsOf(givenCase({ type: 'dispute', steps: [givenStep('Mediation', '达成协议'), givenStep('Mediation', '达成协议')] })).map((sheet) => sheet.key)

    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([['2026-11-02T09:05:00+08:00', '2026年11月2日 09:05'], ['2026-11-02', '2026年11月2日'], [null, null]])('day_%s_IsWrittenOut', (given, words) => {
    expect(day(given)).toBe(words)
  })
})

describe('resident', () => {
  it('progressSteps_Answered_IsBehindThree', () => {
    const steps = progressSteps('已答复')

    expect(steps.map((step) => step.state)).toEqual(['done', 'done', 'done', 'now', 'later', 'later'])
  })

  it('progressSteps_OutsideTheWay_StandsAlone', () => {
    expect(progressSteps('已撤销')).toEqual([{ name: '已撤销', state: 'now' }])
  })

  it('codeIn_Hash_IsTheCode', () => {
    expect(codeIn('#ABCDE23456')).toBe('ABCDE23456')
    expect(codeIn('')).toBe('')
  })
})
