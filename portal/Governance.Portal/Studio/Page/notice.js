const box = document.getElementById('flow-notice')
const title = document.getElementById('flow-notice-title')
const text = document.getElementById('flow-notice-text')
const link = document.getElementById('flow-notice-link')
const button = document.getElementById('flow-notice-button')

/** One notice at a time; the latest one wins. `link` opens a window of its own unless it says `here`, `button` acts here. */
export function showNotice(notice) {
  title.textContent = notice.title
  text.textContent = notice.text
  link.hidden = !notice.link
  link.textContent = notice.link?.text ?? ''
  link.href = notice.link?.href ?? ''
  link.target = notice.link?.here ? '_self' : '_blank'
  button.hidden = !notice.button
  button.textContent = notice.button?.text ?? ''
  button.onclick = notice.button?.act ?? null
  box.hidden = false
}

export function hideNotice() {
  box.hidden = true
}
