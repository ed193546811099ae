import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { useState } from 'react'
import { RouterProvider } from 'react-router'
import { newQueryClient } from './query-client'
import { locale } from './locale'
import { router } from './router'
import { theme } from './theme'

export function Root() {
  const [client] = useState(newQueryClient)
  return (
    <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }} modal={{ closable: { 'aria-label': '关闭' } }} form={{ requiredMark: markRequired }}>
      <App message={{ maxCount: 3 }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

function markRequired(label: React.ReactNode, { required }: { required: boolean }) {
  return required ? (
    <>
      {label}
      <span style={{ color: '#b01e24', marginInlineStart: 4 }} aria-hidden>
        *
      </span>
    </>
  ) : (
    label
  )
}
