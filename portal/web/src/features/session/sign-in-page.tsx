import { Button, Form, Input } from 'antd'
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import { useSystem } from '@/lib/api/use-system'
import { usePageTitle } from '@/lib/use-page-title'
import { DemoCards } from './demo-cards'
import { safeReturn } from './safe-return'
import { useDemoAccounts } from './use-demo-accounts'
import { useSignIn } from './use-sign-in'
import styles from './sign-in-page.module.css'

export function SignInPage() {
  usePageTitle('登录')
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const me = useMe()
  const system = useSystem()
  const accounts = useDemoAccounts()
  const signIn = useSignIn()
  const enter = (who: { userName: string; password: string }) =>
    signIn.mutate(who, { onSuccess: (answer) => void navigate(safeReturn(search.get('from'), answer.home), { replace: true }) })
  if (me.data) return <Navigate to={safeReturn(search.get('from'), me.data.home)} replace />
  return (
    <main className={styles.page}>
      <div className={styles.hero}>
        <img src="/favicon.svg" alt="" width={52} height={52} />
        <h1>
          市域社会治理<span aria-hidden> · </span>
          <span className={styles.second}>一网联动</span>
        </h1>
        <p className={styles.lead}>一口受理 · 智能分拨 · 限时办结 · 全程留痕</p>
        {system.data?.city && <p className={styles.city}>{system.data.city}</p>}
      </div>
      <div className={styles.right}>
        <section className={styles.box} aria-labelledby="sign-in-title">
          <h2 id="sign-in-title">账号登录</h2>
          <Form layout="vertical" requiredMark={false} onFinish={enter}>
            <Form.Item name="userName" label="账号" rules={[{ required: true, message: '请输入账号' }]}>
              <Input size="large" autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
              <Input.Password size="large" autoComplete="current-password" />
            </Form.Item>
            {signIn.error && (
              <div style={{ marginBottom: 14 }}>
                <RefusalView error={signIn.error} />
              </div>
            )}
            <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
              登录
            </Button>
          </Form>
        </section>
        {accounts.data && accounts.data.length > 0 && (
          <DemoCards accounts={accounts.data} busy={signIn.isPending ? signIn.variables?.userName : undefined} onPick={enter} />
        )}
        <p className="small">
          市民不用登录：<Link to="/say">我要说事</Link>，<Link to="/my">查询办理进度</Link>
        </p>
        <p className="muted small">本系统不存储、不处理国家秘密；诉求人信息受保护，查看留痕。</p>
      </div>
    </main>
  )
}
