import type { WhistleMember } from '@/lib/contract'
import { seatsOf, shortName, sketch } from './gathering-layout'
import styles from './gathering-sketch.module.css'

interface Props {
  place: string
  members: readonly WhistleMember[]
}

/** More do not fit around one middle; the cards say it all. */
const mostSeats = 8

/** Who is at the place and who is not, at one look; it shows no direction or distance, units called have no place on the map. */
export function GatheringSketch({ place, members }: Props) {
  const { width, height, middle, seat } = sketch
  const seats = members.length <= mostSeats ? seatsOf(members) : []
  return (
    <figure className={styles.figure}>
      {seats.length > 0 && (
        <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
          {seats.map((one) => (
            <line key={one.member.unit.code} className={styles[one.member.state]} x1={one.x} y1={one.y} x2={one.toX} y2={one.toY} />
          ))}
          <rect className={styles.place} x={(width - middle.width) / 2} y={(height - middle.height) / 2} width={middle.width} height={middle.height} rx={8} />
          <text className={styles.placeHead} x={width / 2} y={height / 2 - 7}>
            集结地点
          </text>
          <text className={styles.placeName} x={width / 2} y={height / 2 + 14}>
            {shortName(place, 13)}
          </text>
          {seats.map(({ member, x, y }) => (
            <g key={member.unit.code} className={styles[member.state]}>
              <rect className={styles.seat} x={x - seat.width / 2} y={y - seat.height / 2} width={seat.width} height={seat.height} rx={6} />
              <text className={styles.name} x={x} y={y - 4}>
                {shortName(member.unit.name, 11)}
              </text>
              <text className={styles.state} x={x} y={y + 14}>
                {member.leads ? '牵头 · ' : ''}
                {member.stateName}
              </text>
            </g>
          ))}
        </svg>
      )}
      <figcaption className="small">
        集结地点：<span className="strong">{place}</span>
        {seats.length > 0 && <span className={styles.note}>（示意图，不表示方位和距离）</span>}
      </figcaption>
    </figure>
  )
}
