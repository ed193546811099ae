import { Alert } from 'antd'
import type { ReactNode } from 'react'

/** 建议: what the machine proposes and nobody has decided yet. */
export function Suggestion({ label, title, children }: { label: string; title: string; children: ReactNode }) {
  return <Alert type="warning" showIcon role="region" aria-label={label} message={<strong>建议：{title}</strong>} description={<div className="stack-s">{children}</div>} />
}
