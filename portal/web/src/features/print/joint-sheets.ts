import { day, due, matterRows, type SheetMaker } from './sheet'

/** 呼叫(吹哨)单, with the grades once the street gave them. */
export const whistleSheet: SheetMaker = (detail) => {
  const room = detail.rooms?.whistle
  if (!room) return []
  return [
    {
      key: 'whistle',
      title: '呼叫（吹哨）单',
      issuer: detail.place?.street ?? undefined,
      rows: [
        ...matterRows(detail),
        [{ label: '哨种', value: room.kindName }, { label: '呼叫时间', value: day(room.calledAt) }, { label: '报到时限', value: due(room.dueAt) }],
        [{ label: '事由', value: detail.text, lines: 3 }],
        ...room.members.map((member) => [
          { label: member.leads ? `${member.unit.name}（牵头）` : member.unit.name, value: [member.stateName, day(member.at), member.person, member.place].filter(Boolean).join('　') },
          { label: '街道评价', value: member.grade && `到场 ${member.grade.presence}　及时 ${member.grade.promptness}　成效 ${member.grade.effect}` },
        ]),
      ],
      signatures: ['吹哨街道（公章）', '区中心核哨', '日期'],
    },
  ]
}

/** 评价单: how the street graded those it called. */
export const gradesSheet: SheetMaker = (detail) => {
  const room = detail.rooms?.whistle
  if (!room?.members.some((member) => member.grade)) return []
  return [
    {
      key: 'grades',
      title: '呼叫（吹哨）评价单',
      issuer: detail.place?.street ?? undefined,
      rows: [
        ...matterRows(detail),
        ...room.members.map((member) => [
          { label: '报到单位', value: member.unit.name },
          { label: '到场', value: member.grade && `${member.grade.presence} 分` },
          { label: '及时', value: member.grade && `${member.grade.promptness} 分` },
          { label: '成效', value: member.grade && `${member.grade.effect} 分` },
        ]),
      ],
      closing: '各项按一至五分评价；未到场、迟到的转督办。',
      signatures: ['吹哨街道（公章）', '评价人', '日期'],
    },
  ]
}

/** 会商纪要. */
export const minutesSheet: SheetMaker = (detail) => {
  const room = detail.rooms?.consultation
  if (!room) return []
  return [
    {
      key: 'minutes',
      title: '联席会商纪要',
      rows: [
        ...matterRows(detail),
        [{ label: '会商事项', value: room.agenda ?? detail.title }],
        [{ label: '召集时间', value: day(room.calledAt) }, { label: '议决规则', value: room.ruleName }, { label: '牵头单位', value: room.lead.name }],
        ...room.members.map((member) => [
          { label: member.unit.name, value: [member.voteName ?? '未提出意见', `${member.weight} 票`].join('　') },
          { label: '意见', value: member.opinion },
        ]),
        [{ label: '表决', value: `同意 ${room.agree}，不同意 ${room.disagree}，弃权 ${room.abstain}，共 ${room.weight} 票权` }],
        [{ label: '会商结论', value: [room.decisionName, room.minutes].filter(Boolean).join('：'), lines: 4 }],
      ],
      closing: '会商结论对参加单位具有约束力。',
      signatures: room.members.slice(0, 6).map((member) => member.unit.name),
    },
  ]
}
