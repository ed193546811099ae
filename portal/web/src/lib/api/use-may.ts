import { useMe } from './use-me'

/** Whether the person signed in holds a permission; the server decides again. */
export const useMay = (permission: string): boolean => useMe().data?.permissions.includes(permission) ?? false
