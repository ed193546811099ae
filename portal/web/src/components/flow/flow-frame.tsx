import { AimOutlined, ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { zoomed, type Box } from './flow-geometry'
import styles from './flow-frame.module.css'

interface Props {
  /** What a screen reader says the picture shows. */
  label: string
  legend: ReactNode
  bounds: Box
  /** A place worth going to, and the button that does. */
  find?: { text: string; box: Box }
  /** Goes there as soon as it is another one. */
  focus?: Box
  /** The drawing, in SVG. */
  children: ReactNode
}

/** A drawn flow to look around in: dragged, zoomed, all of it at once. */
export function FlowFrame({ label, legend, bounds, find, focus, children }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const [view, setView] = useState<Box | undefined>(focus)
  const [seen, setSeen] = useState(focus)
  if (seen !== focus) {
    setSeen(focus)
    setView(focus)
  }
  const shown = view ?? bounds
  const pan = (x: number, y: number) => {
    const scale = shown.width / (svg.current?.clientWidth || shown.width)
    setView({ ...shown, x: shown.x - x * scale, y: shown.y - y * scale })
  }
  return (
    <div className="stack">
      <div className="row-between">
        {legend}
        <div className="row">
          <Button icon={<ZoomInOutlined />} aria-label="放大" onClick={() => setView(zoomed(shown, 0.75))} />
          <Button icon={<ZoomOutOutlined />} aria-label="缩小" onClick={() => setView(zoomed(shown, 1.33))} />
          {find && (
            <Button icon={<AimOutlined />} onClick={() => setView(find.box)}>
              {find.text}
            </Button>
          )}
          <Button icon={<ExpandOutlined />} onClick={() => setView(undefined)}>
            看全图
          </Button>
        </div>
      </div>
      <div className={styles.frame}>
        <svg
          ref={svg}
          role="img"
          aria-label={label}
          viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
          className={styles.svg}
          onPointerMove={(e) => {
            if (e.buttons !== 1) return
            // only once it is dragged: a captured pointer would keep the click from what lies under it
            if (!e.currentTarget.hasPointerCapture(e.pointerId)) e.currentTarget.setPointerCapture(e.pointerId)
            pan(e.movementX, e.movementY)
          }}
        >
          {children}
        </svg>
      </div>
    </div>
  )
}
