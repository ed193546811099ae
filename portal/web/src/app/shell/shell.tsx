import { Drawer } from 'antd'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { useLiveUpdates } from '@/lib/use-live-updates'
import { Brand } from './brand'
import { HeaderBar } from './header-bar'
import { SideMenu } from './side-menu'
import styles from './shell.module.css'

/** The frame around every page: menu, header, and one main landmark that takes focus after a change of page. */
export function Shell() {
  const [drawer, setDrawer] = useState(false)
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const { pathname } = useLocation()
  useLiveUpdates(true)
  useEffect(() => {
    if (first.current) first.current = false
    else if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname])
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        跳到正文
      </a>
      <aside className={styles.side} aria-label="侧栏">
        <Brand />
        <SideMenu />
      </aside>
      <Drawer
        open={drawer}
        onClose={() => setDrawer(false)}
        placement="left"
        width={232}
        title={null}
        closable={false}
        aria-label="菜单"
        styles={{ body: { padding: 0, background: 'var(--navy)' } }}
      >
        <Brand />
        <SideMenu onNavigate={() => setDrawer(false)} />
      </Drawer>
      <div className={styles.body}>
        <HeaderBar onMenu={() => setDrawer(true)} />
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <Suspense fallback={<LoadingBlock />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  )
}
