import { showNotice } from './notice.js'

/** The designer shows this bar when it cannot go on; what stands on the screen after that must not be trusted. */
export function watchErrors() {
  const bar = document.getElementById('blazor-error-ui')
  new MutationObserver(() => {
    if (bar.style.display !== 'none') tell()
  }).observe(bar, { attributes: true, attributeFilter: ['style', 'class'] })
}

function tell() {
  showNotice({
    title: '页面遇到问题',
    text: '设计器没能完成刚才的操作，最近一步改动可能没有保存。请重新加载后核对；若反复出现，请把操作步骤告诉系统管理员。',
    button: { text: '重新加载', act: () => location.reload() },
  })
}
