import { QRCode } from 'antd'
import { useEffect } from 'react'
import type { CaseDetail } from '@/lib/contract'
import type { Sheet } from './sheet'
import { BarCode } from './bar-code'
import styles from './print.module.css'

interface Props {
  sheet: Sheet
  detail: CaseDetail
  city: string
  /** Who prints, and when. */
  printed: string
  hash?: string | null
}

/** A box with more signs may go over to the next page. */
const long = 400

/** What a 续页 is headed with: the margins of a page see only what stands at the root. */
function useContinuation(words: string) {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--sheet-words', JSON.stringify(words))
    return () => void style.removeProperty('--sheet-words')
  }, [words])
}

/** One form on A4: head, boxes, signatures, foot. */
export function SheetPaper({ sheet, detail, city, printed, hash }: Props) {
  useContinuation(`${sheet.title}　${detail.caseNo}　续页`)
  const address = `${window.location.origin}/cases/${detail.caseNo}`
  return (
    <article className={styles.paper} aria-labelledby="sheet-title">
      <header className={styles.head}>
        <div>
          <p className={styles.issuer}>{sheet.issuer ?? `${city}12345市民服务热线运行中心`}</p>
          <h1 id="sheet-title">{sheet.title}</h1>
          <p className={styles.numbers}>
            <span>编号 {detail.caseNo}</span>
            {detail.source?.no && <span>市工单号 {detail.source.no}</span>}
            {detail.round > 1 && <span>第 {detail.round} 轮</span>}
            {detail.urgency !== 'normal' && <strong className={styles.urgent}>{detail.urgencyName}</strong>}
            {detail.reporter?.confidential && <strong className={styles.urgent}>保密</strong>}
          </p>
        </div>
        <QRCode value={address} size={84} bordered={false} type="svg" aria-label={`办件 ${detail.caseNo} 的二维码`} />
        <BarCode value={detail.caseNo} className={styles.stripes} />
      </header>
      {sheet.opening && <p className={styles.words}>{sheet.opening}</p>}
      <div className={styles.scroll} role="region" aria-label="表格" tabIndex={0}>
        {/* Rows share no columns: each fills the page. The roles stay where the layout is no table's. */}
        <table className={styles.boxes} role="table">
          <tbody role="rowgroup">
            {sheet.rows.map((row, i) => (
              <tr key={i} role="row" className={row.some((box) => (box.value?.length ?? 0) > long) ? styles.long : undefined}>
                {row.flatMap((box, n) => [
                  <th key={`${n}-l`} scope="row" role="rowheader">
                    {box.label}
                  </th>,
                  <td key={`${n}-v`} role="cell" style={{ flexGrow: box.share, minHeight: box.lines && `${box.lines * (box.value ? 6 : 8)}mm` }}>
                    {box.value}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.closing && <p className={styles.words}>{sheet.closing}</p>}
      <ul className={styles.signatures} aria-label="签名处">
        {sheet.signatures.map((who, i) => (
          <li key={`${who}-${i}`}>{who}：</li>
        ))}
      </ul>
      <footer className={styles.foot}>
        <span>{printed}</span>
        <span>个人信息不得外传</span>
        {hash && <span>流水哈希 {hash.slice(0, 8)}</span>}
      </footer>
      <div className={styles.watermark} data-words={printed} aria-hidden />
    </article>
  )
}
