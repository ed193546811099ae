import type { ReactNode } from 'react'
import type { Tone } from '@/lib/clock-tone'
import styles from './pill.module.css'

interface Props {
  tone?: Tone
  solid?: boolean
  children: ReactNode
}

/** A small label; antd's preset tag colours fall short of the contrast we promise. */
export function Pill({ tone = 'neutral', solid = false, children }: Props) {
  return <span className={`${styles.pill} ${styles[tone]} ${solid ? styles.solid : ''}`}>{children}</span>
}
