import { Button, ConfigProvider } from 'antd'
import { NavLink } from 'react-router'
import { useSystem } from '@/lib/api/use-system'
import { useLargeWords } from './use-large-words'
import styles from './resident.module.css'

/** Large enough to read without glasses, and to hit with a thumb. */
const sizes = { token: { fontSize: 18, fontSizeLG: 19, controlHeight: 44, controlHeightLG: 52 } }

/** Head and the two ways of every page a resident sees. */
export function ResidentShell({ title, children }: { title: string; children: React.ReactNode }) {
  const system = useSystem()
  const [large, setLarge] = useLargeWords()
  return (
    <ConfigProvider theme={sizes} componentSize="large">
      <main className={large ? `${styles.page} ${styles.large}` : styles.page}>
        <header className={styles.head}>
          <div className="row-between">
            <h1>{title}</h1>
            <Button ghost size="middle" aria-pressed={large} onClick={() => setLarge(!large)}>
              {large ? '标准字号' : '大字版'}
            </Button>
          </div>
          <p>{system.data?.city ? `${system.data.city} · ` : ''}12345 市民服务热线</p>
          <nav className={styles.ways} aria-label="居民服务">
            <NavLink to="/say">我要说事</NavLink>
            <NavLink to="/my">我的工单</NavLink>
          </nav>
        </header>
        {children}
      </main>
    </ConfigProvider>
  )
}
