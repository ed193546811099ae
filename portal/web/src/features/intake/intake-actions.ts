/** What the desk may do with what is on it, in the order of the operator's day; Alt and the number does it. */
export type IntakeWay = 'answer' | 'append' | 'dispatch' | 'desk' | 'transfer-out' | 'refuse' | 'divide' | 'park'

export interface IntakeAction {
  way: IntakeWay
  name: string
  /** What a pointer that rests on it is told. */
  hint: string
}

export const intakeActions: readonly IntakeAction[] = [
  { way: 'answer', name: '直接答复办结', hint: '登记后马上填写答复和依据，不派单' },
  { way: 'append', name: '追加到原工单', hint: '该号码有在办工单时，把这次说的追加进去并催办' },
  { way: 'dispatch', name: '提交派单', hint: '有把握的直接派出，没有把握的交分拨员' },
  { way: 'desk', name: '转人工分拨', hint: '登记后一律由分拨员确定主办单位' },
  { way: 'transfer-out', name: '转接 110/119/120/三方', hint: '登记后马上记录转接到哪里、结果怎样' },
  { way: 'refuse', name: '不予受理告知', hint: '登记后提出不予受理，由值班长审批' },
  { way: 'divide', name: '拆成多件', hint: '一次来电反映几件事的，各开一件' },
  { way: 'park', name: '暂存', hint: '先放一边，接下一个来电；刷新或关闭页面后不再保留' },
]

const desk = ['operator', 'dispatcher', 'duty-chief']

/** Who takes calls decides on the spot; whoever else registers something, on the street or at a window, hands it in. */
export const isOfTheDesk = (roles: readonly string[] | undefined) => desk.some((role) => roles?.includes(role))

export const mayGo = (way: IntakeWay, roles: readonly string[] | undefined) => way === 'dispatch' || way === 'append' || way === 'park' || isOfTheDesk(roles)

/** Ways that open a case first and go on with a verb of it. */
export const isVerbWay = (way: IntakeWay | undefined): way is 'answer' | 'transfer-out' | 'refuse' => way === 'answer' || way === 'transfer-out' || way === 'refuse'

/** The machine does not send away what a person has still to decide on. */
export const staysAtDesk = (way: IntakeWay) => way === 'desk' || isVerbWay(way)
