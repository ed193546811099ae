import { useEffect, useRef } from 'react'

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

/** `ctrl+enter`, `alt+n`, `1`, `?`: the name a key press has in a table of shortcuts. */
export function hotkeyOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)
  const letter = /^Key([A-Z])$/.exec(event.code)
  // Alt changes the character on some keyboards, the physical key stays.
  const key = event.altKey && letter ? letter[1].toLowerCase() : event.altKey && digit ? digit[1] : event.key.toLowerCase()
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${key}`
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Page shortcuts; a bare key does nothing while someone types or a dialog is open. */
export function useHotkeys(keys: Hotkeys, enabled = true) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      const name = hotkeyOf(event)
      const action = current.current[name]
      if (!action || event.isComposing) return
      const bare = !name.includes('+')
      if (bare && (isTyping(event.target) || document.querySelector('.ant-modal-wrap:not([style*="none"])'))) return
      event.preventDefault()
      action(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}
