import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { asCaseNo } from '@/lib/case-no'

/** By number straight to the case, by words to the list. */
export function CaseSearch({ onGo }: { onGo?: () => void }) {
  const [text, setText] = useState('')
  const navigate = useNavigate()
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
        value={text}
        onChange={(e) => setText(e.target.value)}
        prefix={<SearchOutlined aria-hidden style={{ color: 'var(--ink-3)' }} />}
        placeholder="办件编号或关键词，回车查找"
        aria-label="办件编号或关键词"
        allowClear
      />
    </form>
  )
}
