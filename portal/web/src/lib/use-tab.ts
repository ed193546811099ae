import { useSearchParams } from 'react-router'

/** The tab the address names, the first where it names none; a chosen one goes into the address in place of the old. */
export function useTab<K extends string>(tabs: readonly { key: K }[], name: string) {
  const [search, setSearch] = useSearchParams()
  const tab = tabs.find((one) => one.key === search.get(name))?.key ?? tabs[0].key
  return [tab, (next: string) => setSearch({ [name]: next }, { replace: true })] as const
}
