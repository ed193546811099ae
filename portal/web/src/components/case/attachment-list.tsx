import { FileOutlined, PictureOutlined } from '@ant-design/icons'
import { useMay } from '@/lib/api/use-may'
import type { Attachment } from '@/lib/contract'
import { showSize } from '@/lib/show-size'
import { showTime } from '@/lib/time'
import { OriginalPhoto } from './original-photo'
import styles from './attachment-list.module.css'

export function AttachmentList({ items }: { items: readonly Attachment[] }) {
  const mayOpenOriginals = useMay('attachment.original')
  if (items.length === 0) return <p className="muted small">还没有附件。</p>
  return (
    <ul className={styles.grid}>
      {items.map((item) => {
        const address = `/api/attachments/${encodeURIComponent(item.id)}`
        const picture = item.mediaType.startsWith('image/')
        return (
          <li key={item.id} className={styles.cell}>
            <a href={address} target="_blank" rel="noreferrer" className={styles.item}>
              {picture ? <img src={address} alt="" loading="lazy" className={styles.picture} /> : <FileOutlined className={styles.icon} aria-hidden />}
              <span className="grow">
                <span className={styles.name}>
                  {picture && <PictureOutlined aria-hidden />} {item.name}
                </span>
                <span className="muted small">
                  {showSize(item.size)}
                  {item.by ? ` · ${item.by}` : ''}
                  {item.at ? ` · ${showTime(item.at)}` : ''}
                </span>
              </span>
            </a>
            {picture && mayOpenOriginals && <OriginalPhoto photo={item} />}
          </li>
        )
      })}
    </ul>
  )
}
