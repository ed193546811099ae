import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface Props {
  item: string | null | undefined
  /** The item this page already is about. */
  current?: string
  children: ReactNode
}

/** To where whoever runs the gathering acts; nothing once it is over, or where one already is. */
export function RoomAction({ item, current, children }: Props) {
  if (!item || item === current) return null
  return <Link to={`/work-items/${item}`}>{children}</Link>
}
