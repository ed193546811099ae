import type { SuggestRequest, Suggestion } from '../../src/lib/contract'
import { candidatesOf, cases, named, summaryOf } from './cases'
import { at } from './clock'
import { messages } from './messages'

const alike = (text: string) => messages.map((m) => ({ m, score: m.words.filter(([word]) => text.includes(word)).length })).sort((a, b) => b.score - a.score)[0].m

export function suggest(request: SuggestRequest): Suggestion {
  const m = alike(request.text)
  const automatic = m.confidence >= 0.8
  const candidates = candidatesOf(m)
  const asks = /入学|报名|户口/.test(request.text)
  return {
    title: m.title,
    classification: {
      code: m.category[0], path: m.category[1], confidence: m.confidence, threshold: 0.8,
      top: [{ code: m.category[0], path: m.category[1], confidence: m.confidence }, { code: 'CX-CG-QT', path: '城乡建设/城市管理/其他', confidence: 0.11 }, { code: 'ZF-QT', path: '政法/社会治安/其他', confidence: 0.04 }],
      spans: m.words.filter(([word]) => request.text.includes(word)).map(([text, contribution]) => ({ start: request.text.indexOf(text), length: text.length, text, contribution })),
    },
    place: { street: m.street, community: m.community, evidence: [{ kind: 'place', title: '命中地名', text: `“${m.street}”“${m.community}”` }] },
    urgency: m.urgency[0], nature: m.nature[0], marks: m.marks,
    dispatch: { disposition: asks ? 'direct-answer' : automatic ? 'automatic' : 'dispatcher', dispositionName: asks ? '直接答复' : automatic ? '自动派单' : '人工分拨', unit: named(m.unit), coUnits: m.helpers.map(named), candidates, evidence: candidates[0].evidence, confidence: m.confidence, threshold: 0.8 },
    limit: { text: '5 工作日（山东·求助投诉）', dueAt: at(120) },
    articles: [{ id: 'k1', title: '住宅电梯停运怎么办', answer: '电梯停运超过 2 小时的，物业应张贴公告并安排专人协助老人、孕妇上下楼；维修资金可依法使用住宅专项维修资金。' }],
    repeats: /上周|反映过|电梯/.test(request.text) ? [summaryOf(cases[5])] : [],
    advice: m.urgency[0] === 'critical' ? ['疑似燃气泄漏：请先复述地点，确认人员是否安全，再接通 119 与燃气抢修三方通话。'] : [],
  }
}
