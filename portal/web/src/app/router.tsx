import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { HomeRedirect } from './home-redirect'
import { PageError } from './page-error'
import { RequireSession } from './require-session'
import { Shell } from './shell/shell'

type Loaded = Record<string, React.ComponentType>

/** A page is its own chunk, fetched when first visited. */
const page = (path: string, load: () => Promise<Loaded>, name: string): RouteObject => ({
  path,
  errorElement: <PageError />,
  lazy: async () => ({ Component: (await load())[name] }),
})

const waiting = (
  <div style={{ padding: 24 }}>
    <LoadingBlock />
  </div>
)

export const router = createBrowserRouter([
  { ...page('/sign-in', () => import('@/features/session/sign-in-page'), 'SignInPage'), hydrateFallbackElement: waiting },
  {
    path: '/',
    element: (
      <RequireSession>
        <Shell />
      </RequireSession>
    ),
    errorElement: <PageError />,
    hydrateFallbackElement: waiting,
    children: [
      { index: true, element: <HomeRedirect /> },
      page('intake', () => import('@/features/intake/intake-page'), 'IntakePage'),
      page('inbox', () => import('@/features/work-items/inbox-page'), 'InboxPage'),
      page('grid', () => import('@/features/grid/grid-page'), 'GridPage'),
      page('window', () => import('@/features/window/window-page'), 'WindowPage'),
      page('unit', () => import('@/features/unit-day/unit-page'), 'UnitPage'),
      page('area', () => import('@/features/area/area-page'), 'AreaPage'),
      page('work-items/:id', () => import('@/features/work-items/work-item-page'), 'WorkItemPage'),
      page('dispatch', () => import('@/features/dispatch/dispatch-page'), 'DispatchPage'),
      page('review', () => import('@/features/review/review-page'), 'ReviewPage'),
      page('follow-up', () => import('@/features/follow-up/follow-up-page'), 'FollowUpPage'),
      page('cases', () => import('@/features/cases/case-list-page'), 'CaseListPage'),
      page('cases/:caseNo', () => import('@/features/cases/case-page'), 'CasePage'),
      page('leader', () => import('@/features/leader/leader-page'), 'LeaderPage'),
      page('supervision', () => import('@/features/supervision/supervision-page'), 'SupervisionPage'),
      page('ledger', () => import('@/features/ledger/ledger-page'), 'LedgerPage'),
      page('evaluation', () => import('@/features/evaluation/evaluation-page'), 'EvaluationPage'),
      page('leave', () => import('@/features/leave/leave-page'), 'LeavePage'),
      page('roster', () => import('@/features/roster/roster-page'), 'RosterPage'),
      page('precedents', () => import('@/features/precedents/precedents-page'), 'PrecedentsPage'),
      page('unit-changes', () => import('@/features/units/unit-changes-page'), 'UnitChangesPage'),
      page('policies', () => import('@/features/policies/policies-page'), 'PoliciesPage'),
      page('sms', () => import('@/features/sms/sms-page'), 'SmsPage'),
      page('audit', () => import('@/features/audit/audit-page'), 'AuditPage'),
      page('accounts', () => import('@/features/accounts/accounts-page'), 'AccountsPage'),
      page('system', () => import('@/features/system/system-page'), 'SystemPage'),
      page('flows', () => import('@/features/flows/flows-page'), 'FlowsPage'),
      page('flows/:definitionId', () => import('@/features/flows/flow-page'), 'FlowPage'),
      page('designer', () => import('@/features/designer/designer-page'), 'DesignerPage'),
      page('designer/:definitionId', () => import('@/features/designer/designer-page'), 'DesignerPage'),
      page('*', () => import('./not-found-page'), 'NotFoundPage'),
    ],
  },
  { ...page('/say', () => import('@/features/resident/say-page'), 'SayPage'), hydrateFallbackElement: waiting },
  { ...page('/my', () => import('@/features/resident/resident-page'), 'ResidentPage'), hydrateFallbackElement: waiting },
  { ...page('/my/:caseNo', () => import('@/features/resident/resident-page'), 'ResidentPage'), hydrateFallbackElement: waiting },
  { ...page('/party/:caseNo', () => import('@/features/resident/party-page'), 'PartyPage'), hydrateFallbackElement: waiting },
  { ...page('/print/:caseNo', () => import('@/features/print/print-page'), 'PrintPage'), hydrateFallbackElement: waiting },
  { path: '/login', element: <Navigate to="/sign-in" replace /> },
])
