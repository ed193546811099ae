import { Button, Popover } from 'antd'
import type { ReactNode } from 'react'
import { Pill } from '@/components/pill'
import type { SuggestedField } from './intake-draft'
import type { Intake } from './use-intake'
import styles from './origin-label.module.css'

interface Props {
  intake: Intake
  field: SuggestedField
  htmlFor?: string
  labelId?: string
  text: string
  evidence?: ReactNode
}

/** A field's label with where its value came from; 人工 can be given back to the suggestion. */
export function OriginLabel({ intake, field, htmlFor, labelId, text, evidence }: Props) {
  const edited = intake.draft.edited.includes(field)
  const known = intake.suggestion !== undefined
  return (
    <div className={styles.line}>
      <label htmlFor={htmlFor} id={labelId}>
        {text}
      </label>
      {edited ? (
        <>
          <Pill tone="amber">人工</Pill>
          <Button type="link" size="small" className={styles.link} onClick={() => intake.dispatch({ type: 'give-back', field, suggestion: intake.suggestion })}>
            恢复建议
          </Button>
        </>
      ) : (
        known && <Pill tone="blue">智能</Pill>
      )}
      {evidence && known && (
        <Popover trigger="click" title={`${text}的依据`} content={<div className={styles.evidence}>{evidence}</div>}>
          <Button type="link" size="small" className={styles.link} aria-label={`查看${text}的依据`}>
            依据
          </Button>
        </Popover>
      )}
    </div>
  )
}
