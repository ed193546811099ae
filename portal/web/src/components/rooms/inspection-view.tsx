import type { CaseStepRecord, InspectionRoom } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { Facts } from '../facts'
import { Pill } from '../pill'
import { RoomAction } from './room-action'
import { stepsOf } from './room-steps'
import { StepNotes } from './step-notes'

const photoTypes = ['HazardVerify', 'Rectification', 'ReInspection']

/** 隐患整改与复查: the grade, who must put it right by when, what came back, and what the re-inspections found. */
export function InspectionView({ room, steps, current }: { room: InspectionRoom; steps: CaseStepRecord[] | undefined; current?: string }) {
  const hasPhotos = stepsOf(steps, ...photoTypes).some((step) => (step.files ?? []).length > 0)
  return (
    <div className="stack">
      <div className="row">
        <Pill tone={room.gradeName?.startsWith('重大') ? 'red' : 'amber'} solid>
          {room.gradeName}
        </Pill>
        {room.emergency && <Pill tone="red">紧急险情</Pill>}
        {room.listed && <Pill tone="red">挂牌督办</Pill>}
        <RoomAction item={room.itemId} current={current}>
          去办理当前一步
        </RoomAction>
      </div>
      <Facts
        items={[
          { label: '责任主体', value: room.party },
          { label: '送达文书', value: room.orderName },
          { label: '整改期限', value: room.days && `${room.days} 日${room.dueAt ? `，${showTime(room.dueAt)} 止` : ''}` },
          { label: '起算时间', value: room.orderedAt && showTime(room.orderedAt) },
          { label: '批准延期', value: room.extensions > 0 ? `${room.extensions} 次` : null },
          { label: '复查不合格', value: room.failures > 0 ? `${room.failures} 次（满 ${room.failuresAtMost} 次移送执法）` : null },
        ]}
      />
      <StepNotes title="现场核实" steps={stepsOf(steps, 'HazardVerify')} />
      <StepNotes title="告知与责令" steps={stepsOf(steps, 'RectifyNotice')} />
      <StepNotes title="挂牌与五落实" steps={stepsOf(steps, 'Listing')} />
      <StepNotes title="整改情况" steps={stepsOf(steps, 'Rectification', 'RectifyExtension')} toneOf={(step) => (/拒不|无力/.test(step.outcome) ? 'red' : 'blue')} />
      <StepNotes title="复查" steps={stepsOf(steps, 'ReInspection')} nameOf={(i) => `第 ${i + 1} 次复查`} toneOf={(step) => (step.outcome === '合格' ? 'green' : 'red')} />
      {hasPhotos && <p className="muted small">现场照片上传时已去除拍摄位置、设备等附带信息，原图加密封存。</p>}
    </div>
  )
}
