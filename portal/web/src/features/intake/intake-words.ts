interface Choice {
  value: string
  label: string
}

export const channels: readonly Choice[] = [
  { value: 'phone', label: '电话' },
  { value: 'city-12345', label: '12345市转办' },
  { value: 'walk-in', label: '来访' },
  { value: 'web', label: '网站' },
  { value: 'mini-program', label: '小程序' },
  { value: 'app', label: '随手拍' },
  { value: 'grid', label: '网格' },
  { value: 'enterprise-line', label: '企业专线' },
  { value: 'letter', label: '来信' },
]

export const urgencies: readonly Choice[] = [
  { value: 'normal', label: '一般' },
  { value: 'urgent', label: '紧急' },
  { value: 'critical', label: '特急' },
]

export const natures: readonly Choice[] = [
  { value: 'consultation', label: '咨询' },
  { value: 'help', label: '求助' },
  { value: 'complaint', label: '投诉' },
  { value: 'report', label: '举报' },
  { value: 'suggestion', label: '建议' },
  { value: 'praise', label: '表扬' },
]

export const reporterKinds: readonly Choice[] = [
  { value: 'person', label: '个人' },
  { value: 'company', label: '企业' },
  { value: 'trader', label: '个体户' },
  { value: 'organisation', label: '社会组织' },
]

/** Who registers for somebody, and how they belong together. */
export const relations: readonly Choice[] = [
  { value: 'child', label: '子女' },
  { value: 'spouse', label: '配偶' },
  { value: 'relative', label: '其他亲属' },
  { value: 'neighbour', label: '邻居' },
  { value: 'community', label: '社区工作人员' },
  { value: 'grid', label: '网格员' },
  { value: 'interpreter', label: '手语翻译' },
  { value: 'volunteer', label: '志愿者' },
  { value: 'other', label: '其他' },
]

export const followUps: readonly Choice[] = [
  { value: 'phone', label: '电话' },
  { value: 'sms', label: '短信' },
  { value: 'none', label: '免回访' },
]
