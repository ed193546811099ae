import { Button } from 'antd'
import { useMemo } from 'react'
import { FlowFrame } from '@/components/flow/flow-frame'
import { boundsOf } from '@/components/flow/flow-geometry'
import type { ComparedPicture } from '@/lib/contract'
import { comparePicture, type DrawnNode } from './compare-picture'
import { CompareSvg } from './compare-svg'
import styles from './picture-pane.module.css'

interface Props {
  picture: ComparedPicture
  chosen: readonly string[]
  onChoose: (node: DrawnNode) => void
  /** Shows the inside of another container. */
  onShow: (picture: string) => void
}

/** One container of the compared flow, and the ways into others. */
export function PicturePane({ picture, chosen, onChoose, onShow }: Props) {
  const drawn = useMemo(() => comparePicture(picture), [picture])
  const focus = useMemo(() => {
    const nodes = drawn.nodes.filter((node) => chosen.includes(node.id))
    return nodes.length > 0 ? boundsOf(nodes, [], 240) : undefined
  }, [drawn, chosen])
  const inner = picture.nodes.filter((node) => node.holds)
  return (
    <div className="stack-s">
      {(picture.path.length > 1 || inner.length > 0) && (
        <nav aria-label="图的层次" className="row small">
          {picture.path.map((part, i) =>
            i < picture.path.length - 1 ? (
              <Button key={part.key} size="small" onClick={() => onShow(part.key)}>
                回到{part.title}
              </Button>
            ) : (
              <span key={part.key} className="strong">
                {part.title}
              </span>
            ),
          )}
          {inner.map((node) => (
            <Button key={node.id} size="small" onClick={() => onShow(node.id)}>
              看“{node.text}”里面{node.inside > 0 && `（${node.inside} 处）`}
            </Button>
          ))}
        </nav>
      )}
      <FlowFrame label={labelOf(picture)} legend={<Legend />} bounds={drawn.bounds} focus={focus}>
        <CompareSvg picture={drawn} chosen={chosen} onChoose={onChoose} />
      </FlowFrame>
    </div>
  )
}

function Legend() {
  return (
    <ul className={styles.legend} aria-label="图例">
      <li className={styles.added}>＋ 新增</li>
      <li className={styles.removed}>－ 删除或移走（虚线）</li>
      <li className={styles.changed}>≠ 修改或移入</li>
      <li>没有变化</li>
    </ul>
  )
}

function labelOf(picture: ComparedPicture) {
  const names = (state: string) => picture.nodes.filter((node) => node.state === state).map((node) => node.text)
  const parts = [
    ['新增', names('added')],
    ['删除', names('removed')],
    ['修改', [...names('changed'), ...names('moved')]],
  ] as const
  const said = parts.filter(([, nodes]) => nodes.length > 0).map(([word, nodes]) => `${word} ${nodes.join('、')}`)
  return `${picture.title}的对比图：${said.join('；') || '活动没有变化'}`
}
