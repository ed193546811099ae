import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { Columns } from '@/components/columns'
import { PageHeader } from '@/components/page-header'
import { PromisedDays } from '@/components/promised-days'
import { useMay } from '@/lib/api/use-may'
import { cityWall } from '@/lib/city-time'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import { BookDialog } from './book-dialog'
import { RoomSheet } from './room-sheet'
import { useRooms, useWindowDay } from './use-window'
import { Visits, Waiting } from './window-lists'

/** 综治窗口首页: who came, which disputes wait, which room is free, which promises fall due. */
export function WindowPage() {
  usePageTitle('综治窗口')
  const navigate = useNavigate()
  const mayOpen = useMay('case.open')
  const [day, setDay] = useState(() => cityWall().startOf('day'))
  const [booking, setBooking] = useState<string | null>(null)
  const window = useWindowDay()
  const rooms = useRooms(day.format('YYYY-MM-DD')).data
  const book = rooms?.mayArrange ? setBooking : undefined
  return (
    <>
      <PageHeader
        title="综治窗口"
        note={window.data && `${window.data.unit.name} · 数据截至 ${showTime(window.data.asOf)}`}
        actions={
          <>
            {mayOpen && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/intake')}>
                登记来访
              </Button>
            )}
            {book && <Button onClick={() => book('')}>排调解</Button>}
          </>
        }
      />
      <Columns>
        <AsyncView state={window} rows={8}>
          {(data) => (
            <div className="stack">
              <Visits day={data} />
              <Waiting day={data} onBook={book} />
              <PromisedDays items={data.promises} />
            </div>
          )}
        </AsyncView>
        <RoomSheet day={day} onDay={setDay} />
      </Columns>
      {booking !== null && rooms && <BookDialog unit={rooms.unit} rooms={rooms.rooms} day={day} caseNo={booking} onClose={() => setBooking(null)} />}
    </>
  )
}
