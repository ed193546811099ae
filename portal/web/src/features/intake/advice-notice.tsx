import { Alert } from 'antd'

/** Fixed cards of the desk: the machine warns, the operator decides. */
export function AdviceNotice({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      message={
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  )
}
