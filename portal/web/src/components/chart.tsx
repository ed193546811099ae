import { useEffect, useRef } from 'react'
import type { EChartsCoreOption } from 'echarts/core'
import { init } from '@/lib/chart-kit'

interface Props {
  option: EChartsCoreOption
  height: number
  /** What the picture says, for those who do not see it. */
  label: string
  onPick?: (index: number) => void
}

export function Chart({ option, height, label, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ReturnType<typeof init>>(null)
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  })
  useEffect(() => {
    const drawn = init(box.current!)
    chart.current = drawn
    drawn.on('click', (event) => pick.current?.(event.dataIndex))
    const watcher = new ResizeObserver(() => drawn.resize())
    watcher.observe(box.current!)
    return () => {
      watcher.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option])
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height }} />
}
