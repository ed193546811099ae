import { Pill } from '../pill'

interface Props {
  marks: readonly string[]
  round?: number
}

export function CaseMarks({ marks, round = 1 }: Props) {
  return (
    <>
      {round > 1 && <Pill tone="violet">第 {round} 轮</Pill>}
      {marks.map((mark) => (
        <Pill key={mark} tone="red">
          {mark}
        </Pill>
      ))}
    </>
  )
}
