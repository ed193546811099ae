import type { CaseFlow, JournalEntry, Ledger, LedgerInterval } from '../../src/lib/contract'
import { at } from './clock'

const hash = (i: number) => (i * 2654435761 >>> 0).toString(16).padStart(8, '0').repeat(8)

const told: [number, string, string, string, string | null][] = [
  [-30, '王芳', '区12345热线运行中心', '登记受理，来源电话', null],
  [-29.9, '', '', '智能分类：城乡建设/住房保障与房地产/物业服务，把握 91%', null],
  [-29.8, '', '', '自动派单：姚家街道社区管理办主办，区市场监管局协办', '达到自动派单门槛 80%'],
  [-28, '赵倩', '姚家街道社区管理办', '签收', null],
  [-27, '赵倩', '姚家街道社区管理办', '内部分派给李明', '由物业科办理'],
  [-26, '李明', '姚家街道社区管理办', '联系诉求人：已联系，约定周三上午现场查看', null],
  [-6, '李明', '姚家街道社区管理办', '请求协办：区市场监管局', '需特种设备检验意见'],
  [-2, '', '', '黄牌预警：距办结时限不足 1 工作日', null],
]

export const journal: JournalEntry[] = told.map(([hours, name, unit, text, reason], i) => ({
  sequence: i + 1, at: at(hours), actor: name ? { name, unit } : null, kind: text.startsWith('联系') ? 'contact' : text.startsWith('黄牌') ? 'escalated' : 'moved', text, reason, subject: 'w0', hash: hash(i + 7),
}))

const centre = { code: '370102-ZX', name: '区12345热线运行中心' }
const street = { code: '370102011-SQ', name: '姚家街道社区管理办' }
const market = { code: '370102-SJ', name: '区市场监管局' }

const held: [number, number, LedgerInterval['unit'], string | null, string][] = [
  [-30, -29.8, centre, '王芳', '受理'], [-29.8, -28, street, null, '待签收'], [-28, -27, street, '赵倩', '单位内部分办'], [-27, -12, street, '李明', '处置'], [-12, -6, null, null, '等待群众'], [-6, -3, market, '孙磊', '处置'], [-3, 0, street, '李明', '处置'],
]

export const ledger: Ledger = {
  items: held.map(([from, to, unit, person, reason]) => ({ from: at(from), to: at(to), unit, person, reason, seconds: (to - from) * 3600, workingSeconds: (to - from) * 1200 })),
  totalSeconds: 30 * 3600,
}

const boxes: [id: string, text: string, x: number, y: number, state: CaseFlow['nodes'][number]['state']][] = [
  ['accept', '登记受理', 0, 100, 'done'], ['classify', '智能分类', 200, 100, 'done'], ['desk', '人工分拨', 400, 220, 'idle'], ['dispatch', '派单', 400, 100, 'done'], ['objection', '派单异议审核', 600, 220, 'idle'],
  ['contact', '联系诉求人', 600, 100, 'done'], ['assign', '内部分派', 800, 100, 'done'], ['handle', '承办处置', 1000, 100, 'active'], ['signoff', '单位审签', 1000, 220, 'idle'], ['reply', '反馈答复', 800, 330, 'idle'],
  ['review', '平台审核', 600, 330, 'idle'], ['followup', '回访', 400, 330, 'idle'], ['close', '办结', 200, 330, 'idle'], ['archive', '归档', 0, 330, 'idle'],
]

const lines: [string, string, string, boolean][] = [
  ['accept', 'classify', '受理', true], ['classify', 'dispatch', '可自动派单', true], ['classify', 'desk', '需人工分拨', false], ['desk', 'dispatch', '派单', false], ['dispatch', 'contact', '已签收', true], ['dispatch', 'objection', '派单异议', false],
  ['contact', 'assign', '已联系', true], ['assign', 'handle', '已分派', true], ['handle', 'signoff', '办结', false], ['signoff', 'reply', '同意', false], ['reply', 'review', '已送达', false], ['review', 'followup', '合格', false], ['followup', 'close', '满意', false], ['close', 'archive', '办结', false],
]

export const flow: CaseFlow = {
  definitionId: 'appeal', version: 3,
  nodes: boxes.map(([id, text, x, y, state]) => ({ id, text, type: 'Governance', x, y, width: 130, height: 50, state })),
  connections: [
    ...lines.map(([source, target, portName, taken]) => ({ source, target, port: portName, portName, taken, vertices: [] })),
    { source: 'review', target: 'handle', port: '退回重办', portName: '退回重办', taken: false, vertices: [{ x: 665, y: 430 }, { x: 1200, y: 430 }, { x: 1200, y: 125 }] },
  ],
}
