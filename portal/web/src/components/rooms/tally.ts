import type { ConsultationRoom } from '@/lib/contract'

/** How the vote stands, in one sentence. */
export function standing(room: ConsultationRoom): string {
  if (room.decisionName) return `会商结果：${room.decisionName}。`
  const asked = room.members.filter((member) => !member.leads)
  const silent = asked.filter((member) => !member.vote).length
  const wait = silent > 0 ? `还有 ${silent} 家没有提出意见；` : '各单位均已提出意见；'
  const lead = room.wouldCarry ? `${silent > 0 ? '照目前的意见，' : ''}牵头单位同意即形成一致。` : '即使牵头单位同意，也达不到规定的一致程度，可以继续协商、到期由牵头单位定，或提级。'
  return `${room.ruleName}：同意 ${room.agree}、不同意 ${room.disagree}、弃权 ${room.abstain}（共 ${room.weight} 票权，牵头单位计双倍）。${wait}${lead}`
}
