import { Modal } from 'antd'
import { intakeActions } from './intake-actions'
import styles from './intake-page.module.css'

const shortcuts: [string[], string][] = [
  [['Ctrl', 'Enter'], '提交派单'],
  ...intakeActions.map(({ name }, i): [string[], string] => [['Alt', String(i + 1)], name]),
  [['Alt', 'N'], '受理下一件（清空当前内容）'],
  [['Alt', 'E'], '展开或收起依据'],
  [['?'], '打开本说明（不在输入框内时）'],
  [['/'], '查找办件（不在输入框内时）'],
  [['Tab'], '按说话顺序到下一项'],
]

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="键盘快捷键" width={420}>
      <dl className={styles.shortcuts}>
        {shortcuts.map(([keysOf, what]) => (
          <div key={what}>
            <dt>
              {keysOf.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
