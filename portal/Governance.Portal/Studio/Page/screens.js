const query = new URLSearchParams(location.search)
const screens = [
  {
    view: 'definition',
    tag: 'elsa-workflow-definition-editor',
    attributes: { 'definition-id': query.get('definition') },
  },
  {
    view: 'instance',
    tag: 'elsa-workflow-instance-viewer',
    attributes: { 'instance-id': query.get('instance') },
    callbacks: { editWorkflowDefinition: openDefinition },
  },
  { view: 'instances', tag: 'elsa-workflow-instance-list', callbacks: { viewWorkflowInstance: openInstance } },
]
const list = { view: 'list', tag: 'elsa-workflow-definition-list', callbacks: { editWorkflowDefinition: openDefinition } }
const current = screens.find((screen) => query.has(screen.view)) ?? list

export function isList() {
  return current === list
}

/** One screen a page: two of them in one document break each other. */
export function showScreen() {
  const provider = document.createElement('elsa-backend-provider')
  // A relative address is taken for a file: the origin must be spelt out, without a slash at the end.
  provider.setAttribute('remote-endpoint', `${location.origin}/elsa/api`)
  const element = document.createElement(current.tag)
  for (const [name, value] of Object.entries(current.attributes ?? {})) element.setAttribute(name, value)
  const screen = document.getElementById('flow-screen')
  screen.append(provider, element)
  document.querySelector(`[data-view="${current.view}"]`)?.setAttribute('aria-current', 'page')
  document.getElementById('flow-subject').textContent = query.get('definition') ?? query.get('instance') ?? ''
  // Set earlier, the callbacks would be lost: the element's constructor redefines them.
  customElements.whenDefined(current.tag).then(() => {
    Object.assign(element, current.callbacks)
    screen.querySelector('.flow-loading').remove()
  })
}

/** The designer believes in a router that this page does not have: its ways to other screens are taken over here. */
export function interceptNavigation() {
  const pushState = history.pushState.bind(history)
  const replaceState = history.replaceState.bind(history)
  history.pushState = (state, title, url) => leave(url) || pushState(state, title, url)
  history.replaceState = (state, title, url) => replaceState(state, title, keepView(url))
  document.addEventListener('click', follow, true)
}

function follow(event) {
  const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (anchor && leave(anchor.getAttribute('href'))) {
    event.preventDefault()
    event.stopPropagation()
  }
}

function leave(url) {
  const path = url ? new URL(url, document.baseURI).pathname : ''
  const found = /workflows\/(definitions|instances)\/([^/]+)\/(?:edit|view)$/.exec(path)
  if (!found) return false
  const open = found[1] === 'definitions' ? openDefinition : openInstance
  open(decodeURIComponent(found[2]))
  return true
}

// The lists write their paging into the address; without this a reload would land on another screen.
function keepView(url) {
  if (!url || current.view === 'list') return url
  const kept = new URL(url, document.baseURI)
  if (!kept.searchParams.has(current.view)) kept.searchParams.set(current.view, query.get(current.view))
  return kept.href
}

function openDefinition(id) {
  location.assign(`/elsa-studio/?definition=${encodeURIComponent(id)}`)
}

function openInstance(id) {
  location.assign(`/elsa-studio/?instance=${encodeURIComponent(id)}`)
}
