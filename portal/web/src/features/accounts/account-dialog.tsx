import { App, Form, Input, Modal } from 'antd'
import { LookupSelect } from '@/components/lookup-select'
import { RefusalView } from '@/components/refusal-view'
import type { Account } from '@/lib/contract'
import { RoleSelect } from './role-select'
import { useAccountDeed, type AccountAsked, type AccountDeed } from './use-accounts'

interface Props {
  deed: AccountDeed
  account?: Account
  onClose: () => void
}

const words: Record<AccountDeed, { title: string; ok: string; hint?: string; danger?: boolean }> = {
  create: { title: '开通账号', ok: '开通' },
  freeze: { title: '冻结账号', ok: '冻结', hint: '冻结后立即不能登录，也不再分派待办；已有待办请在单位待办里转交。', danger: true },
  release: { title: '解冻账号', ok: '解冻', hint: '解冻后可以重新登录，密码和权限不变。' },
  grants: { title: '变更权限', ok: '保存', hint: '保存后本人须重新登录。' },
  password: { title: '重置密码', ok: '重置', hint: '重置后本人须用新密码重新登录。' },
}

const needed = (message: string) => [{ required: true, whitespace: true, message }]

/** One deed on an account; each asks only for what it needs. */
export function AccountDialog({ deed, account, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<AccountAsked>()
  const run = useAccountDeed()
  const { title, ok, hint, danger } = words[deed]
  const grants = deed === 'create' || deed === 'grants'
  const send = (asked: AccountAsked) =>
    run.mutate(
      { deed, id: account?.id, ...asked },
      {
        onSuccess: () => {
          void message.success(`已${ok}`)
          onClose()
        },
      },
    )
  return (
    <Modal open title={account ? `${title} · ${account.name}` : title} okText={ok} cancelText="取消" okButtonProps={{ danger, loading: run.isPending }} onOk={() => form.submit()} onCancel={onClose}>
      {hint && (
        <p className="muted" style={{ marginBottom: 12 }}>
          {hint}
        </p>
      )}
      <Form form={form} layout="vertical" name="account" initialValues={{ unit: account?.unit?.code, roles: account?.roles ?? [] }} onFinish={send} scrollToFirstError>
        {deed === 'create' && (
          <>
            <Form.Item name="userName" label="账号" extra="3 到 32 位小写字母、数字或短横线" rules={needed('请填写账号')}>
              <Input maxLength={32} autoComplete="off" />
            </Form.Item>
            <Form.Item name="name" label="姓名" rules={needed('请填写姓名')}>
              <Input maxLength={30} autoComplete="off" />
            </Form.Item>
          </>
        )}
        {grants && (
          <>
            <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
              <LookupSelect lookup="units" label="单位" known={account?.unit ? [{ value: account.unit.code, label: account.unit.name }] : []} />
            </Form.Item>
            <Form.Item name="roles" label="角色" extra="系统管理员、安全管理员、审计员须由不同的人担任" rules={[{ required: true, type: 'array', min: 1, message: '请选择角色' }]}>
              <RoleSelect />
            </Form.Item>
          </>
        )}
        {(deed === 'create' || deed === 'password') && (
          <Form.Item name="password" label={deed === 'create' ? '初始密码' : '新密码'} extra="至少 10 位，包含字母和数字" rules={needed('请填写密码')}>
            <Input.Password maxLength={64} autoComplete="new-password" />
          </Form.Item>
        )}
        {deed !== 'create' && (
          <Form.Item name="reason" label="理由" rules={needed('请写明理由，会记入审计流水')}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
          </Form.Item>
        )}
        {run.error && <RefusalView error={run.error} />}
      </Form>
    </Modal>
  )
}
