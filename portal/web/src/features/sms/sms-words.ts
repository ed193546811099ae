import type { Tone } from '@/lib/clock-tone'
import type { Letter, Sms } from '@/lib/contract'

const templates: Record<string, string> = {
  accepted: '受理告知',
  replied: '答复告知',
  'follow-up': '满意度回访',
  'legal-road': '法定途径告知',
  performance: '履约提醒',
  session: '调解通知',
  notice: '安全隐患告知',
  order: '责令整改通知',
  called: '呼叫通知',
  party: '责任主体通知',
}

export const templateName = (template: string) => templates[template] ?? '其他通知'

export const smsStates: Record<Sms['status'], { name: string; tone: Tone }> = {
  waiting: { name: '待发送', tone: 'blue' },
  sent: { name: '已发送', tone: 'green' },
  dead: { name: '发送失败', tone: 'red' },
  aside: { name: '已搁置', tone: 'neutral' },
}

const channels: Record<string, string> = { sms: '短信', http: '对外系统请求', task: '任务通知' }

export const channelName = (channel: string) => channels[channel] ?? '其他消息'

/** What it is about, in words; a task or a host by its own name. */
export const subjectOf = (letter: Letter) => (letter.channel === 'sms' ? templateName(letter.subject) : letter.subject)
