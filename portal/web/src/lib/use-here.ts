import { useState } from 'react'
import type { Point } from './contract'

export interface Here {
  at: Point | null
  /** Metres. */
  accuracy: number | null
  busy: boolean
  /** Why there is none, and what to do. */
  problem: string | null
}

const none: Here = { at: null, accuracy: null, busy: false, problem: null }
const longestWait = 20_000

export const readHere = () =>
  new Promise<GeolocationPosition>((found, failed) =>
    'geolocation' in navigator
      ? navigator.geolocation.getCurrentPosition(found, failed, { enableHighAccuracy: true, timeout: longestWait, maximumAge: 30_000 })
      : failed(new Error('no geolocation')),
  )

/** Where this device is, once somebody asked for it. It stays in the page, unless the page sends it on somebody's word. */
export function useHere() {
  const [here, setHere] = useState<Here>(none)
  const ask = async () => {
    setHere((before) => ({ ...before, busy: true, problem: null }))
    try {
      const { coords } = await readHere()
      const at: Point = [coords.longitude, coords.latitude]
      setHere({ at, accuracy: coords.accuracy, busy: false, problem: null })
      return { at, accuracy: coords.accuracy }
    } catch {
      setHere({ ...none, problem: '没有取得定位：请在浏览器里允许本页使用位置，并打开手机定位后再试。' })
      return null
    }
  }
  return { here, ask }
}
