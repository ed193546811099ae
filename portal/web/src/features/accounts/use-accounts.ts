import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Account, Page } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export interface RoleItem {
  code: string
  name: string
  permissions: string[]
}

export const useAccounts = (filter: { q?: string; unit?: string }) =>
  useQuery({
    queryKey: [...keys.accounts, filter],
    queryFn: ({ signal }) => getJson<Page<Account>>('/api/accounts', { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const useRoles = () =>
  useQuery({ queryKey: ['lookups', 'roles'], queryFn: async ({ signal }) => (await getJson<{ items: RoleItem[] }>('/api/accounts/roles', { signal })).items, staleTime: Infinity })

export interface AccountAsked {
  userName?: string
  name?: string
  unit?: string
  roles?: string[]
  password?: string
  reason?: string
}

/** Where what is asked goes: a new account has no id yet. */
export type AccountDeed = 'create' | 'freeze' | 'release' | 'grants' | 'password'

export function useAccountDeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ deed, id, ...body }: AccountAsked & { deed: AccountDeed; id?: string }) =>
      postJson<Account>(deed === 'create' ? '/api/accounts' : `/api/accounts/${encodeURIComponent(id ?? '')}/${deed}`, body),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.accounts }),
  })
}
