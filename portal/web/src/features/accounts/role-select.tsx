import { Select } from 'antd'
import { useRoles } from './use-accounts'

interface Props {
  id?: string
  value?: string[]
  onChange?: (roles: string[]) => void
}

/** Takes only what a select may carry of what a form item hands on. */
export function RoleSelect({ id, value, onChange }: Props) {
  const roles = useRoles()
  return (
    <Select
      id={id}
      mode="multiple"
      aria-label="角色"
      virtual={false}
      loading={roles.isPending}
      optionFilterProp="label"
      placeholder="可选多个"
      value={value}
      onChange={onChange}
      options={(roles.data ?? []).map((role) => ({ value: role.code, label: role.name }))}
    />
  )
}
