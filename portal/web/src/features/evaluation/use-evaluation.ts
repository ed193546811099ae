import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Evaluation, EvaluationLines, Evaluations, Rates } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { daysAgo } from '@/lib/periods'

const runPath = (id: string) => `/api/evaluation/runs/${encodeURIComponent(id)}`

export const useEvaluations = () => useQuery({ queryKey: [...keys.evaluation, 'list'], queryFn: ({ signal }) => getJson<Evaluations>('/api/evaluation', { signal }) })

export const useEvaluation = (id: string | undefined) =>
  useQuery({ queryKey: [...keys.evaluation, 'run', id], queryFn: ({ signal }) => getJson<Evaluation>(runPath(id!), { signal }), enabled: id !== undefined })

export const useEvaluationLines = (id: string, unit: string) =>
  useQuery({ queryKey: [...keys.evaluation, 'lines', id, unit], queryFn: ({ signal }) => getJson<EvaluationLines>(`${runPath(id)}/units/${encodeURIComponent(unit)}`, { signal }) })

export const useRates = (days: number, unit: string | undefined, category: string | undefined) =>
  useQuery({
    queryKey: [...keys.evaluation, 'rates', days, unit ?? '', category ?? ''],
    queryFn: ({ signal }) => getJson<Rates>('/api/evaluation/rates', { query: { from: daysAgo(days), unit, category }, signal }),
  })

export const bulletinAddress = (id: string, ending: 'docx' | 'xlsx') => `${runPath(id)}/bulletin.${ending}`

type Step = { step: 'compute'; scheme: string; month: string } | { step: 'publication' | 'freeze'; id: string }

/** 试算, 公示, 冻结: each answers with the month as it is then. */
export function useEvaluationStep() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (call: Step) =>
      call.step === 'compute' ? postJson<Evaluation>('/api/evaluation', { scheme: call.scheme, month: call.month }) : postJson<Evaluation>(`${runPath(call.id)}/${call.step}`),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.evaluation }),
  })
}
