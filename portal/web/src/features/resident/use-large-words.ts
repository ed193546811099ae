import { useState } from 'react'

const key = 'resident-large-words'

const stored = () => {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

/** 大字版: kept on this telephone, where it may be kept at all. */
export function useLargeWords(): [boolean, (large: boolean) => void] {
  const [large, setLarge] = useState(stored)
  const set = (next: boolean) => {
    setLarge(next)
    try {
      localStorage.setItem(key, next ? 'yes' : 'no')
    } catch {
      // a browser that keeps nothing shows it for this visit
    }
  }
  return [large, set]
}
