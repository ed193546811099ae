import { CheckCircleOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '@/components/empty-hint'
import type { Comparison, Difference } from '@/lib/contract'
import type { DrawnNode } from './compare-picture'
import styles from './compare-result.module.css'
import { DifferenceList } from './difference-list'
import { PicturePane } from './picture-pane'

const none: readonly string[] = []

/** What differs: the sentence, the list, and the picture beside it. */
export function CompareResult({ comparison }: { comparison: Comparison }) {
  const [shows, setShows] = useState(false)
  const drawn = comparison.differences.filter((one) => one.group === 'drawn').length
  const differences = shows ? comparison.differences : comparison.differences.filter((one) => one.group !== 'drawn')
  return (
    <div className="stack">
      <div className="row-between">
        <p role="status">
          <span className="strong">{comparison.versions.length < 2 ? '只有一个版本。' : comparison.summary}</span>
          {comparison.running > 0 && ` 第 ${comparison.from.version} 版上有 ${comparison.running} 件在办。`}
        </p>
        {drawn > 0 && (
          <Checkbox checked={shows} onChange={(event) => setShows(event.target.checked)}>
            也列出只是画的位置不同的 {drawn} 处
          </Checkbox>
        )}
      </div>
      {differences.length === 0 ? <Same drawn={drawn} isOnly={comparison.versions.length < 2} /> : <Beside comparison={comparison} differences={differences} />}
    </div>
  )
}

function Same({ drawn, isOnly }: { drawn: number; isOnly: boolean }) {
  const hint = drawn > 0 ? '活动、连线、变量和设置都一样，只是画的位置不同。' : '活动、连线、变量和设置都一样。请另选一个版本来比较。'
  return (
    <div className="card">
      {isOnly ? (
        <EmptyHint title="还没有另一个版本" hint="在流程设计里改动并保存以后，再来比较草稿与现用的版本。" />
      ) : (
        <EmptyHint icon={<CheckCircleOutlined />} title="两个版本相同" hint={hint} />
      )}
    </div>
  )
}

function Beside({ comparison, differences }: { comparison: Comparison; differences: readonly Difference[] }) {
  const [chosen, setChosen] = useState<Difference>()
  const [shown, setShown] = useState(comparison.pictures[0].key)
  const picture = comparison.pictures.find((one) => one.key === shown) ?? comparison.pictures[0]
  const isShown = (one: Difference) => comparison.pictures.some((known) => known.key === one.picture)
  const choose = (one: Difference) => {
    setChosen(one)
    if (one.picture !== null && isShown(one)) setShown(one.picture)
  }
  const show = (key: string) => {
    setChosen(undefined)
    setShown(key)
  }
  const chooseNode = (node: DrawnNode) => {
    const about = differences.find((one) => one.group !== 'arrow' && one.nodes.includes(node.id)) ?? differences.find((one) => one.nodes.includes(node.id))
    if (about) setChosen(about)
    else if (node.holds) show(node.id)
  }
  return (
    <div className={styles.beside}>
      <div className={styles.picture}>
        <PicturePane picture={picture} chosen={chosen?.nodes ?? none} onChoose={chooseNode} onShow={show} />
      </div>
      <DifferenceList differences={differences} chosen={chosen?.key} isShown={isShown} onChoose={choose} />
    </div>
  )
}
