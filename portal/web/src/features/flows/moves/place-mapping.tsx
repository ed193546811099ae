import { Select } from 'antd'
import { Pill } from '@/components/pill'
import type { MovePlace, MovePreview, MoveTarget } from '@/lib/contract'

/** Old node to new one, as somebody chose it; empty: nothing corresponds. */
export type Choices = Record<string, string>

/** What was chosen, else where it goes, else what is proposed. */
export const choiceOf = (place: MovePlace, choices: Choices) => choices[place.nodeId] ?? place.to ?? place.suggested ?? ''

interface Props {
  preview: MovePreview
  choices: Choices
  onChange: (nodeId: string, to: string) => void
}

/** 环节对应: where what stands at a node goes on in the new version. */
export function PlaceMapping({ preview, choices, onChange }: Props) {
  const places = preview.places.filter((place) => !place.isContainer || place.to === null)
  if (places.length === 0) return null
  return (
    <div className="table-scroll">
      <table className="plain" aria-label="环节对应">
        <thead>
          <tr>
            <th scope="col">原版本的环节</th>
            <th scope="col">件数</th>
            <th scope="col">到第 {preview.to.version} 版的环节</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={`${place.versionId} ${place.nodeId} ${place.isOpen}`}>
              <td>
                {place.text} <span className="muted small">第 {place.version} 版</span>
              </td>
              <td>
                {place.count} 件{!place.isOpen && <span className="muted small">（已走过）</span>}
              </td>
              <td>
                <Way place={place} preview={preview} choice={choiceOf(place, choices)} onChange={(to) => onChange(place.nodeId, to)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Way({ place, preview, choice, onChange }: { place: MovePlace; preview: MovePreview; choice: string; onChange: (to: string) => void }) {
  const alike = preview.targets.filter((one) => one.type === place.type)
  // What is found by itself stays found: it can lead elsewhere, but not nowhere.
  const isOwn = place.to === null || place.nodeId in preview.nodes || place.id in preview.nodes
  return (
    <div className="row">
      <Select
        aria-label={`“${place.text}”对应的环节`}
        value={choice}
        onChange={onChange}
        style={{ minWidth: 220 }}
        showSearch
        optionFilterProp="label"
        options={[...(isOwn ? [{ value: '', label: '没有对应' }] : []), ...alike.map((one) => ({ value: one.nodeId, label: labelOf(one, alike) }))]}
      />
      {choice === '' ? <Pill tone={place.isOpen ? 'amber' : 'neutral'}>无对应</Pill> : place.to === null && choice === place.suggested && <Pill tone="blue">同名，建议</Pill>}
    </div>
  )
}

// Two of one name are told apart by their ids.
const labelOf = (one: MoveTarget, all: readonly MoveTarget[]) => (all.filter((other) => other.text === one.text).length > 1 ? `${one.text}（${one.id}）` : one.text)
