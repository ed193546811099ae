import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { postJson } from '@/lib/http'

/** Paper leaves the system: journaled before the printer has it, by the page's own button or by Ctrl+P, once for each print. */
export function usePrint(caseNo: string, sheet: string) {
  const announced = useRef(false)
  const { mutate, mutateAsync, isPending } = useMutation({
    mutationFn: (name: string) => postJson(`/api/cases/${encodeURIComponent(caseNo)}/prints`, { sheet: name }),
  })
  useEffect(() => {
    const begins = () => {
      // the page's own button has said so already
      if (!announced.current) mutate(sheet)
      announced.current = false
    }
    window.addEventListener('beforeprint', begins)
    return () => window.removeEventListener('beforeprint', begins)
  }, [mutate, sheet])
  const print = async () => {
    await mutateAsync(sheet)
    announced.current = true
    window.print()
    announced.current = false
  }
  return { print, isPending }
}
