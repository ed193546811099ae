/** Collects what comes within a moment and hands it on once, without repeats: a busy city sends many messages a second. */
export function gather<T>(milliseconds: number, keyOf: (item: T) => string, handOn: (items: T[]) => void) {
  const waiting = new Map<string, T>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    const items = [...waiting.values()]
    waiting.clear()
    handOn(items)
  }
  return {
    add(item: T) {
      waiting.set(keyOf(item), item)
      timer ??= setTimeout(flush, milliseconds)
    },
    stop() {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
