import { Alert } from 'antd'
import { Link } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { RefusalView } from '@/components/refusal-view'
import type { Hints } from '@/lib/contract'
import { percent } from '@/lib/percent'
import { useHints } from './use-hints'

const timeOf = (photo: Hints['photos'][number]) =>
  photo.minutesBefore === null ? '没有拍摄时间' : photo.minutesBefore > 0 ? `派单前 ${photo.minutesBefore} 分钟` : (photo.minutesAfter ?? 0) > 0 ? `提交后 ${photo.minutesAfter} 分钟` : '在办理期间'

/** 虚假办结 hints: distances, minutes and likeness as figures. The reviewer decides; nothing follows by itself. */
export function HintsList({ caseNo, version }: { caseNo: string; version: number }) {
  const { data, error, isPending, refetch } = useHints(caseNo, version)
  if (isPending) return <LoadingBlock label="正在核对" rows={2} />
  if (error) return <RefusalView error={error} onRetry={() => void refetch()} />
  return (
    <div className="stack-s">
      {data.warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={
            <ul>
              {data.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          }
        />
      )}
      <p className="small">
        与本单位以往答复相似度：
        {data.alike ? (
          <>
            {percent(data.alike.likeness)}（
            <Link to={`/cases/${data.alike.caseNo}`} target="_blank" className="mono">
              {data.alike.caseNo}
            </Link>
            ）
          </>
        ) : (
          '没有相近的'
        )}
        　套话占比：{percent(data.stockShare)}
        {data.stockPhrase && `（“${data.stockPhrase}”）`}
      </p>
      {data.photos.length === 0 ? (
        <p className="muted small">办理中没有上传照片。</p>
      ) : (
        <ul aria-label="照片核对">
          {data.photos.map((photo, i) => (
            <li key={i} className="small">
              {photo.name}：{photo.metres === null ? '没有可比对的地点' : `距事发地 ${photo.metres} 米`} · {timeOf(photo)}
              {photo.isUsed && <> · 已用于 {photo.usedIn ? <Link to={`/cases/${photo.usedIn}`}>{photo.usedIn}</Link> : '另一件您无权查看的办件'}</>}
            </li>
          ))}
        </ul>
      )}
      <p className="muted small">只作提示，由审核人判断。</p>
    </div>
  )
}
