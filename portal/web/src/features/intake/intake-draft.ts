import type { ContactWindow, LookupItem, NewCase, Point, Suggestion } from '@/lib/contract'

/** Fields a suggestion may fill; what the operator edits is theirs from then on. */
export interface Suggested {
  title: string
  address: string
  category: LookupItem | null
  urgency: string
  nature: string
  unit: LookupItem | null
  coUnits: LookupItem[]
}

export type SuggestedField = keyof Suggested

export interface Draft extends Suggested {
  text: string
  channel: string
  expectation: string
  respondent: string
  name: string
  phone: string
  reporterKind: string
  company: string
  anonymous: boolean
  confidential: boolean
  followUpBy: string
  contactWindow: ContactWindow | null
  sourceNo: string
  sourceDueAt: string
  recorded: boolean
  recorderName: string
  recorderPhone: string
  recorderRelation: string
  inWriting: boolean
  split: 'accept' | 'decline' | ''
  attachments: string[]
  /** Where the reporter's device is, once they chose to send it; accuracy in metres. */
  position: { at: Point; accuracy: number } | null
  /** Fields the operator changed: kept, and marked 人工. */
  edited: readonly SuggestedField[]
}

export const emptyDraft: Draft = {
  text: '', title: '', address: '', category: null, urgency: 'normal', nature: 'help', unit: null, coUnits: [],
  channel: 'phone', expectation: '', respondent: '', name: '', phone: '', reporterKind: 'person', company: '',
  anonymous: false, confidential: false, followUpBy: 'phone', contactWindow: null, sourceNo: '', sourceDueAt: '',
  recorded: false, recorderName: '', recorderPhone: '', recorderRelation: 'child', inWriting: false, split: '', attachments: [], position: null, edited: [],
}

/** Where this person hears of things, as a rule: a grid worker on the street, a mediator at the window, the desk on the telephone. */
export const channelOf = (roles: readonly string[]) => (roles.includes('operator') ? 'phone' : roles.includes('checker') ? 'grid' : roles.includes('mediator') ? 'walk-in' : 'phone')

/** Only who reports on the spot is where it happened; a desk that takes a call is not. */
export const isOnTheSpot = (channel: string) => channel === 'grid' || channel === 'app'

export type DraftAction =
  | { type: 'set'; values: Partial<Omit<Draft, SuggestedField | 'edited'>> }
  | { type: 'edit'; values: Partial<Suggested> }
  | { type: 'suggested'; suggestion: Suggestion }
  | { type: 'give-back'; field: SuggestedField; suggestion: Suggestion | undefined }
  | { type: 'restore'; draft: Draft }
  /** The next matter: of nobody yet, or of the same reporter. */
  | { type: 'clear'; same?: boolean }

/** What a suggestion would put into each field. */
function suggestedValues(suggestion: Suggestion): Suggested {
  const { classification, dispatch, place } = suggestion
  return {
    title: suggestion.title,
    address: [place?.street, place?.community].filter(Boolean).join(''),
    category: classification ? { value: classification.code, label: classification.path } : null,
    urgency: suggestion.urgency,
    nature: suggestion.nature,
    unit: dispatch?.unit ? { value: dispatch.unit.code, label: dispatch.unit.name } : null,
    coUnits: (dispatch?.coUnits ?? []).map((unit) => ({ value: unit.code, label: unit.name })),
  }
}

function fill(draft: Draft, suggestion: Suggestion, fields: readonly SuggestedField[]): Draft {
  const values = suggestedValues(suggestion)
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, values[field]])) }
}

const suggestedFields: readonly SuggestedField[] = ['title', 'address', 'category', 'urgency', 'nature', 'unit', 'coUnits']

const reporterOf = ({ name, phone, reporterKind, company, anonymous, confidential, followUpBy, contactWindow, recorded, recorderName, recorderPhone, recorderRelation, inWriting }: Draft) => ({
  name, phone, reporterKind, company, anonymous, confidential, followUpBy, contactWindow, recorded, recorderName, recorderPhone, recorderRelation, inWriting,
})

export function draftReducer(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'set':
      return { ...draft, ...action.values }
    case 'edit':
      return { ...draft, ...action.values, edited: [...new Set([...draft.edited, ...(Object.keys(action.values) as SuggestedField[])])] }
    case 'suggested':
      return fill(draft, action.suggestion, suggestedFields.filter((field) => !draft.edited.includes(field)))
    case 'give-back': {
      const edited = draft.edited.filter((field) => field !== action.field)
      const next = action.suggestion ? fill(draft, action.suggestion, [action.field]) : { ...draft, [action.field]: emptyDraft[action.field] }
      return { ...next, edited }
    }
    case 'restore':
      return action.draft
    case 'clear':
      return { ...emptyDraft, channel: draft.channel, ...(action.same ? reporterOf(draft) : {}) }
  }
}

const text = (value: string) => value.trim() || undefined

/** To a tenth of a metre: more than any telephone knows. */
const degrees = (value: number) => Number(value.toFixed(6))

/** What is sent: a field nobody touched is left to the server, so that it counts as its suggestion. */
export function newCaseOf(draft: Draft, toDesk = false): NewCase {
  const at = isOnTheSpot(draft.channel) ? draft.position?.at : undefined
  const own = <T>(field: SuggestedField, value: T) => (draft.edited.includes(field) ? value : undefined)
  return {
    channel: draft.channel,
    title: draft.title.trim(),
    text: draft.text.trim(),
    address: text(draft.address),
    longitude: at && degrees(at[0]),
    latitude: at && degrees(at[1]),
    expectation: text(draft.expectation),
    respondent: text(draft.respondent),
    categoryCode: own('category', draft.category?.value),
    urgency: own('urgency', draft.urgency),
    nature: own('nature', draft.nature),
    unitCode: own('unit', draft.unit?.value),
    coUnitCodes: own('coUnits', draft.coUnits.map((unit) => unit.value)),
    followUpBy: draft.followUpBy,
    contactWindow: draft.contactWindow ?? undefined,
    inWriting: draft.inWriting || undefined,
    split: draft.split || undefined,
    toDesk: toDesk || undefined,
    sourceNo: text(draft.sourceNo),
    sourceDueAt: text(draft.sourceDueAt),
    attachments: draft.attachments.length > 0 ? draft.attachments : undefined,
    reporter: {
      name: draft.anonymous ? undefined : text(draft.name),
      phone: draft.anonymous ? undefined : text(draft.phone),
      kind: draft.reporterKind,
      company: draft.reporterKind === 'person' ? undefined : text(draft.company),
      anonymous: draft.anonymous || undefined,
      confidential: draft.confidential || undefined,
      recorder: draft.recorded ? { name: draft.recorderName.trim(), phone: text(draft.recorderPhone), relation: draft.recorderRelation } : undefined,
    },
  }
}

/** What still keeps the case from being filed, as sentences. */
/** What a grid worker saw himself has nobody to call back. */
export const needsPhone = (draft: Pick<Draft, 'anonymous' | 'channel'>) => !draft.anonymous && draft.channel !== 'grid'

export function missingOf(draft: Draft): string[] {
  return [
    draft.text.trim() === '' && '请输入诉求内容',
    draft.title.trim() === '' && '请填写标题',
    draft.recorded && draft.recorderName.trim() === '' && '请填写代录人姓名',
    needsPhone(draft) && draft.phone.trim() === '' && !(draft.recorded && draft.recorderPhone.trim() !== '') && '请填写联系电话，或勾选“匿名”',
  ].filter((sentence) => sentence !== false)
}
