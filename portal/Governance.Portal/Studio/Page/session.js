import { hideNotice, showNotice } from './notice.js'
import { survivable } from './refusals.js'

const pollEvery = 60_000
const retryEvery = 3_000
const ask = window.fetch.bind(window)
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

let waiting = null

/** Resolves once somebody who may look at definitions is signed in; from then on no screen dies of an ended session. */
export async function keepSession() {
  await allowed(await me())
  window.fetch = async (input, init) => survivable(input, init, await fetchSignedIn(input, init))
  setInterval(check, pollEvery)
  window.addEventListener('focus', check)
}

// A screen that gets a 401 is dead for good: hold the request back until the person has signed in, then send it again.
async function fetchSignedIn(input, init) {
  let answer = await ask(input, init)
  while (answer.status === 401 && isOurs(input)) {
    await signedIn()
    answer = await ask(input, init)
  }
  return answer
}

function isOurs(input) {
  const url = new URL(typeof input === 'string' ? input : (input.url ?? input.href), location.href)
  return url.origin === location.origin && url.pathname.startsWith('/elsa/')
}

async function check() {
  if (waiting === null && (await status()) === 401) await signedIn()
}

async function status() {
  try {
    return (await ask('/api/me', { cache: 'no-store' })).status
  } catch {
    return 0
  }
}

async function me() {
  const answer = await ask('/api/me', { cache: 'no-store' })
  if (answer.status === 401) {
    await signedIn()
    return me()
  }
  return answer.ok ? answer.json() : { permissions: ['definition.read'] }
}

function allowed(person) {
  if (person.permissions?.includes('definition.read')) return Promise.resolve()
  showNotice({
    title: '没有查看流程的权限',
    text: '您的账号尚未获得“查看流程定义”的权限，请联系系统管理员开通后再打开本页。',
    button: { text: '重新检查', act: () => location.reload() },
  })
  return new Promise(() => {})
}

function signedIn() {
  waiting ??= waitForSignIn().finally(() => {
    waiting = null
  })
  return waiting
}

async function waitForSignIn() {
  showNotice({
    title: '请先登录',
    text: '您尚未登录或登录已失效。请在新窗口中登录，登录后本页会自动继续，画布上的内容不会丢失。',
    link: { text: '去登录', href: '/' },
  })
  while ((await status()) !== 200) await pause(retryEvery)
  hideNotice()
}
