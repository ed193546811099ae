import { RightOutlined } from '@ant-design/icons'
import { Button, Collapse } from 'antd'
import { App } from 'antd'
import type { Article } from '@/lib/contract'

interface Props {
  items: readonly Article[]
  direct: boolean
}

/** Knowledge that may answer in the call itself. */
export function ArticleList({ items, direct }: Props) {
  const { message } = App.useApp()
  if (items.length === 0) return null
  const copy = async (article: Article) => {
    await navigator.clipboard?.writeText(article.answer)
    void message.success('答复口径已复制')
  }
  return (
    <section className="card stack-s" aria-labelledby="articles-title">
      <h2 id="articles-title">知识答复</h2>
      {direct && <p className="muted small">建议直接答复：把下面的口径告诉诉求人，再提交登记。</p>}
      <Collapse
        expandIcon={({ isActive }) => <RightOutlined rotate={isActive ? 90 : 0} />}
        size="small"
        defaultActiveKey={items[0].id}
        items={items.map((article) => ({
          key: article.id,
          label: article.title,
          children: (
            <div className="stack-s">
              <p className="pre">{article.answer}</p>
              <div>
                <Button size="small" onClick={() => void copy(article)}>
                  复制答复口径
                </Button>
              </div>
            </div>
          ),
        }))}
      />
    </section>
  )
}
