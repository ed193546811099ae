import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { clearWords } from '@/components/clear-words'
import { asCaseNo } from '@/lib/case-no'
import { useHotkeys } from '@/lib/use-hotkeys'

/** By number straight to the case, by words to the list. */
export function CaseSearch({ onGo }: { onGo?: () => void }) {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const box = useRef<InputRef>(null)
  useHotkeys({ '/': () => box.current?.focus() })
  const go = () => {
    const words = text.trim()
    if (!words) return
    const caseNo = asCaseNo(words)
    void navigate(caseNo ? `/cases/${caseNo}` : `/cases?q=${encodeURIComponent(words)}`)
    setText('')
    onGo?.()
  }
  return (
    <form
      role="search"
      aria-label="查找办件"
      style={{ width: '100%', maxWidth: 420 }}
      onSubmit={(e) => {
        e.preventDefault()
        go()
      }}
    >
      <Input
        ref={box}
        value={text}
        onChange={(e) => setText(e.target.value)}
        prefix={<SearchOutlined aria-hidden style={{ color: 'var(--ink-3)' }} />}
        placeholder="办件编号或关键词，回车查找"
        aria-label="办件编号或关键词"
        aria-keyshortcuts="/"
        allowClear={clearWords}
      />
    </form>
  )
}
