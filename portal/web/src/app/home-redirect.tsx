import { Navigate } from 'react-router'
import { useMe } from '@/lib/api/use-me'

export function HomeRedirect() {
  const home = useMe().data?.home
  return <Navigate to={home && home !== '/' ? home : '/inbox'} replace />
}
