import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { PageHeader } from '@/components/page-header'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import { useHotkeys } from '@/lib/use-hotkeys'
import { usePhone } from '@/lib/use-media'
import { usePageTitle } from '@/lib/use-page-title'
import { AdviceNotice } from './advice-notice'
import { ArticleList } from './article-list'
import { DraftPane } from './draft-pane'
import { DuplicateNotice } from './duplicate-notice'
import { EvidencePane } from './evidence-pane'
import { FiledPanel } from './filed-panel'
import { MessagePane } from './message-pane'
import { AppendDialog } from './append-dialog'
import { intakeActions, isOfTheDesk } from './intake-actions'
import { ParkedStrip } from './parked-strip'
import { useParked } from './parked'
import { ProposalNotice } from './proposal-notice'
import { RepeatNotices } from './repeat-notices'
import { ShortcutsDialog } from './shortcuts-dialog'
import { SplitNotice } from './split-notice'
import { SubmitBar } from './submit-bar'
import { useCallsWaiting } from './use-calls-waiting'
import { useIntake } from './use-intake'
import { useWays } from './use-ways'
import styles from './intake-page.module.css'

export function IntakePage() {
  usePageTitle('受理台')
  const intake = useIntake()
  const ways = useWays(intake)
  const me = useMe().data
  const parked = useParked(me?.userName ?? '')
  const [help, setHelp] = useState(false)
  const [evidence, setEvidence] = useState(true)
  const phone = usePhone()
  const { suggestion } = intake
  useHotkeys({
    'ctrl+enter': () => intake.submit(),
    ...(intake.open.data ? {} : Object.fromEntries(intakeActions.map(({ way }, i) => [`alt+${i + 1}`, () => ways.go(way)]))),
    'alt+n': intake.next,
    'alt+e': () => setEvidence((shown) => !shown),
    '?': () => setHelp(true),
  })
  return (
    <>
      <PageHeader
        title="受理台"
        note="先记诉求，其余自动填好，只需核对"
        actions={
          !phone && (
            <span className="row">
              {isOfTheDesk(me?.roles) && <CallsWaiting />}
              <Button type="text" icon={<QuestionCircleOutlined />} onClick={() => setHelp(true)}>
                快捷键
              </Button>
            </span>
          )
        }
      />
      {intake.open.data ? (
        <FiledPanel filed={intake.open.data} then={ways.verb} onNext={intake.next} onAgain={intake.again} />
      ) : (
        <div className="stack">
          <ParkedStrip items={parked} onResume={ways.resume} />
          <div aria-live="polite" className={styles.notices}>
            <RepeatNotices items={intake.repeats} text={intake.draft.text} />
            {suggestion?.duplicates && <DuplicateNotice found={suggestion.duplicates} text={intake.draft.text} repeats={intake.repeats} />}
            {suggestion?.proposal && <ProposalNotice proposal={suggestion.proposal} />}
            {suggestion?.split && <SplitNotice split={suggestion.split} value={intake.draft.split} onChange={(split) => intake.dispatch({ type: 'set', values: { split } })} />}
            {suggestion && <AdviceNotice sentences={suggestion.advice} />}
            {intake.suggestError && <RefusalView error={intake.suggestError} />}
          </div>
          <div className={styles.desk}>
            <div className="stack">
              <MessagePane intake={intake} />
              {suggestion && <ArticleList items={suggestion.articles} direct={suggestion.dispatch?.disposition === 'direct-answer'} />}
            </div>
            <DraftPane intake={intake} />
          </div>
          {evidence && suggestion && <EvidencePane text={intake.draft.text} suggestion={suggestion} />}
          <SubmitBar intake={intake} evidence={evidence} onEvidence={() => setEvidence((shown) => !shown)} onWay={ways.go} why={ways.why} />
          {ways.adding && <AppendDialog caseNo={ways.adding} text={intake.draft.text} onClose={ways.doneAdding} />}
        </div>
      )}
      <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
    </>
  )
}

/** 排队数: who takes calls sees how many wait. */
function CallsWaiting() {
  const queue = useCallsWaiting().data
  if (queue === undefined) return null
  return <span className="muted small">{queue ? <>排队 <strong className="num">{queue.waiting}</strong> 个来电</> : '排队数：话务系统未接入'}</span>
}
