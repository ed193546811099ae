import { PrinterOutlined } from '@ant-design/icons'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { Link, Navigate, useLocation, useParams, useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { useCase } from '@/lib/api/use-case'
import { useMe } from '@/lib/api/use-me'
import { usePrint } from '@/lib/api/use-print'
import { useSystem } from '@/lib/api/use-system'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import { SheetPaper } from './sheet-paper'
import { labelOf, sheetsOf } from './sheets'
import { useLastHash } from './use-last-hash'
import styles from './print.module.css'

/** The forms of a case as they come out of the printer: no menu, masked as whoever prints may see. */
export function PrintPage() {
  const { caseNo = '' } = useParams()
  const here = useLocation()
  const [search, setSearch] = useSearchParams()
  const me = useMe()
  const detail = useCase(caseNo)
  const hash = useLastHash(caseNo)
  const city = useSystem().data?.city ?? ''
  const [printedAt] = useState(() => new Date().toISOString())
  usePageTitle(`打印 ${caseNo}`)
  if (me.data === null) return <Navigate to={`/sign-in?from=${encodeURIComponent(here.pathname + here.search)}`} replace />
  return (
    <main className={styles.page}>
      <AsyncView state={detail} rows={12} title={`打印 ${caseNo}`}>
        {(data) => {
          const sheets = sheetsOf(data)
          const sheet = sheets.find((one) => one.key === search.get('sheet')) ?? sheets[0]
          return (
            <>
              <div className={styles.bar}>
                <Link to={`/cases/${caseNo}`}>返回办件</Link>
                <Select
                  aria-label="选择文书"
                  className={styles.choice}
                  virtual={false}
                  value={sheet.key}
                  options={sheets.map((one) => ({ value: one.key, label: labelOf(one, sheets) }))}
                  onChange={(key) => setSearch({ sheet: key }, { replace: true })}
                />
                <PrintButton key={sheet.key} caseNo={caseNo} sheet={sheet.title} />
              </div>
              <SheetPaper sheet={sheet} detail={data} city={city} hash={hash.data} printed={`${me.data?.name ?? ''}（${me.data?.userName ?? ''}）${showTime(printedAt, 'full')} 打印`} />
            </>
          )
        }}
      </AsyncView>
    </main>
  )
}

function PrintButton({ caseNo, sheet }: { caseNo: string; sheet: string }) {
  const { print, isPending } = usePrint(caseNo, sheet)
  const { message } = App.useApp()
  return (
    <Button type="primary" icon={<PrinterOutlined />} loading={isPending} onClick={() => void print().catch(() => void message.error('没有记下打印，请稍后再试'))}>
      打印
    </Button>
  )
}
