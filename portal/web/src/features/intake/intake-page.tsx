import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { PageHeader } from '@/components/page-header'
import { RefusalView } from '@/components/refusal-view'
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
import { ProposalNotice } from './proposal-notice'
import { RepeatNotices } from './repeat-notices'
import { ShortcutsDialog } from './shortcuts-dialog'
import { SplitNotice } from './split-notice'
import { SubmitBar } from './submit-bar'
import { useIntake } from './use-intake'
import styles from './intake-page.module.css'

export function IntakePage() {
  usePageTitle('受理台')
  const intake = useIntake()
  const [help, setHelp] = useState(false)
  const [evidence, setEvidence] = useState(true)
  const phone = usePhone()
  const { suggestion } = intake
  useHotkeys({
    'ctrl+enter': intake.submit,
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
            <Button type="text" icon={<QuestionCircleOutlined />} onClick={() => setHelp(true)}>
              快捷键
            </Button>
          )
        }
      />
      {intake.open.data ? (
        <FiledPanel filed={intake.open.data} onNext={intake.next} />
      ) : (
        <div className="stack">
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
          <SubmitBar intake={intake} evidence={evidence} onEvidence={() => setEvidence((shown) => !shown)} />
        </div>
      )}
      <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
    </>
  )
}
