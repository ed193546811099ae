import { showNotice } from './notice.js'
import { latest } from './refusals.js'

const refusalCountsFor = 5_000

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
    text: `${reason()}请重新加载后核对最近一步改动是否已保存；若反复出现，请把操作步骤告诉系统管理员。`,
    button: { text: '重新加载', act: () => location.reload() },
  })
}

function reason() {
  return latest.sentence && Date.now() - latest.at < refusalCountsFor ? `${latest.sentence}` : '设计器没能完成刚才的操作。'
}
