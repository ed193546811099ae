import type { Named } from './shared'

/** What goes on beside the flow of a case. */
export interface Process {
  requests: {
    id: string
    kind: 'extend' | 'shelve' | 'unshelve' | 'refuse' | 'explain' | (string & {})
    title: string
    text: string
    by: string
    unit: Named
    at: string
    reporterTold: boolean
    decisionName?: string | null
    decidedBy?: string | null
    decisionReason?: string | null
    /** What its form asked beside the reason. */
    asked?: { label: string; value: string }[]
  }[]
  /** How it ended without being handled: 不予受理, 解释说明; null otherwise. */
  ending?: { kind: string; name: string; text: string | null; at: string; by: string } | null
  hold: { status: string; name: string; text: string; by: string; since: string; leader?: string | null; exit?: string | null } | null
  supervisions: { id: string; level: 'red' | 'letter' | 'instruct' | (string & {}); text: string; unit: Named; by: string; at: string; days: number; report?: string | null; liftedAt?: string | null; liftedBy?: string | null }[]
  exclusions: { ground: string; groundName: string; text: string; by: string; at: string; decisionName?: string | null; decisionReason?: string | null }[]
  leadNo?: string | null
  urges: number
  transfers: number
}
