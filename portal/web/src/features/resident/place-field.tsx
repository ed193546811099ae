import { AimOutlined } from '@ant-design/icons'
import { Alert, Button, Input } from 'antd'
import { AreaMap } from '@/components/map/area-map'
import type { Point } from '@/lib/contract'
import { showMetres } from '@/lib/distance'
import { useHere } from '@/lib/use-here'
import { streetAt } from './street-at'
import { usePublicMap } from './use-public-map'

export interface Place {
  address: string
  position: { at: Point; accuracy: number } | null
}

interface Props {
  value: Place
  onChange: (value: Place) => void
}

/** Where it is: words, or this device's position once somebody asks for it, shown on the map before it goes anywhere. */
export function PlaceField({ value, onChange }: Props) {
  const { here, ask } = useHere()
  const map = usePublicMap(value.position !== null)
  const take = async () => {
    const position = await ask()
    if (position) onChange({ ...value, position })
  }
  const street = value.position && map.data ? streetAt(map.data, value.position.at) : null
  return (
    <div className="stack-s">
      <label htmlFor="say-address">在哪里</label>
      <Input id="say-address" value={value.address} maxLength={200} autoComplete="off" placeholder="小区、楼号或路口" onChange={(e) => onChange({ ...value, address: e.target.value })} />
      <Button block icon={<AimOutlined />} loading={here.busy} onClick={() => void take()}>
        {value.position ? '重新定位' : '我就在现场，用手机定位'}
      </Button>
      {here.problem && !value.position && <Alert type="warning" showIcon message={`${here.problem}也可以只写地址。`} />}
      {value.position && (
        <>
          <p role="status">
            已定位{street && `：在${street}`}，误差约 {showMetres(value.position.accuracy)}。提交时一起交给办理单位。
          </p>
          {map.data && <AreaMap isOwnPlace map={map.data} points={[{ id: 'here', at: value.position.at, tone: 'red', mark: '此' }]} label={`地图：您的位置${street ? `在${street}` : ''}`} />}
          <Button onClick={() => onChange({ ...value, position: null })}>不带位置</Button>
        </>
      )}
    </div>
  )
}
