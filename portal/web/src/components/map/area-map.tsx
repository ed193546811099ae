import { useId } from 'react'
import type { AreaMap as Map, Point } from '@/lib/contract'
import type { Tone } from '@/lib/clock-tone'
import { usePhone } from '@/lib/use-media'
import styles from './area-map.module.css'
import { fit, pathOf } from './projection'
import { spread } from './spread'

export interface MapPoint {
  id: string
  at: Point
  tone: Tone
  /** What the list beside calls it. */
  mark?: string
}

interface Props {
  map: Map
  points: readonly MapPoint[]
  here?: Point | null
  /** Beside the map: what the points are. */
  legend?: string
  /** The points are no cases: nothing is said of where cases without coordinates are drawn. */
  isOwnPlace?: boolean
  /** What the picture says, for who does not see it. */
  label: string
  chosen?: string | null
  onPick?: (id: string) => void
}

const sizes = { wide: { width: 720, height: 460, dot: 8 }, phone: { width: 360, height: 400, dot: 7 } }

/** With more names than this they get smaller. */
const manyNames = 16

/** Areas and points, drawn here: no tiles and no network. The same points stand in a list beside it. */
export function AreaMap({ map, points, here, legend, isOwnPlace = false, label, chosen, onPick }: Props) {
  const phone = usePhone()
  const { width, height, dot: size } = phone ? sizes.phone : sizes.wide
  const at = fit(map.outline, width, height)
  const inside = useId()
  const placed = points.map((point) => ({ ...point, x: at.x(point.at), y: at.y(point.at) }))
  const shown = placed.filter(({ x, y }) => x >= 0 && x <= at.width && y >= 0 && y <= at.height)
  const dots = spread(shown, size * 2)
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} viewBox={`0 0 ${at.width} ${at.height.toFixed(0)}`} role="img" aria-label={label}>
        <clipPath id={inside}>
          <path d={pathOf(map.outline, at)} />
        </clipPath>
        <path className={styles.ground} d={pathOf(map.outline, at)} />
        <g clipPath={`url(#${inside})`}>
          {map.areas.map((area) => (
            <path key={area.code} className={area.code === map.focus?.code ? styles.focus : styles.area} d={pathOf(area.ring, at)} />
          ))}
        </g>
        <path className={map.isGenerated ? styles.madeUp : styles.outline} d={pathOf(map.outline, at)} />
        {map.areas.map((area) => (
          <text key={area.code} className={map.areas.length > manyNames ? styles.smallName : styles.name} x={at.x(area.centre)} y={at.y(area.centre) - size - 4}>
            {area.name.replace(/(街道|社区)$/, '')}
          </text>
        ))}
        {here && <circle className={styles.here} cx={at.x(here)} cy={at.y(here)} r={size} />}
        {dots.map((dot) => (
          <g key={dot.id} className={`${styles.point} ${styles[dot.tone]} ${dot.id === chosen ? styles.chosen : ''}`} onClick={onPick && (() => onPick(dot.id))}>
            <circle cx={dot.x} cy={dot.y} r={dot.id === chosen ? size + 3 : size} />
            {dot.mark && (
              <text x={dot.x} y={dot.y + 3.5}>
                {dot.mark}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className="small muted">
        {map.isGenerated ? '边界和分区为示意（生成）' : '分区为示意（生成），外围为区界'}{isOwnPlace ? '。' : '，没有登记坐标的办件画在所属社区或街道的示意中心。'}
        {!isOwnPlace && placed.length > shown.length && `另有 ${placed.length - shown.length} 件在本图以外。`}
        {legend}
      </figcaption>
    </figure>
  )
}
