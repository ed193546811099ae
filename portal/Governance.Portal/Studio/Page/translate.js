import { headWords, patterns, words } from './words.js'

const known = new Map(Object.entries(words).map(([english, chinese]) => [english.toLowerCase(), chinese]))
const attributes = ['placeholder', 'title', 'aria-label']
const selectionsEvery = 500
// Text that people typed, and code, is never touched.
const untouched = '.monaco-editor, textarea, input, code, pre, [contenteditable="true"], script, style'

/** The designer ships English texts only: replaces those that are known, as they appear. */
export function translateScreen(root) {
  translateTree(root)
  setInterval(translateSelections, selectionsEvery)
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') change.addedNodes.forEach(translateTree)
      else if (change.type === 'attributes') translateAttributes(change.target)
      else translateText(change.target)
    }
  }).observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  })
}

/** What a closed drop-down shows is the value of a field: it changes without leaving a trace in the document. */
function translateSelections() {
  for (const field of document.querySelectorAll('.mud-select input')) {
    const chinese = translated(field.value)
    if (chinese !== null) field.value = chinese
  }
}

function translateTree(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node)
  if (node.nodeType !== Node.ELEMENT_NODE) return undefined
  translateAttributes(node)
  for (const element of node.querySelectorAll('[placeholder], [title], [aria-label]')) translateAttributes(element)
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) translateText(texts.currentNode)
  return undefined
}

function translateText(node) {
  const head = node.parentElement?.closest('th') ? headWords[node.data.trim()] : undefined
  const chinese = head ?? translated(node.data)
  if (chinese !== null && !node.parentElement?.closest(untouched)) node.data = chinese
}

function translateAttributes(element) {
  for (const name of attributes) {
    const chinese = translated(element.getAttribute(name))
    if (chinese !== null) element.setAttribute(name, chinese)
  }
}

/** The Chinese text with the white space around it kept; null when there is nothing to replace. */
export function translated(text) {
  const english = text?.trim()
  if (!english || !/[A-Za-z]/.test(english)) return null
  const chinese = known.get(english.toLowerCase()) ?? byPattern(english)
  return chinese === undefined || chinese === english ? null : text.replace(english, () => chinese)
}

function byPattern(english) {
  for (const [pattern, chinese] of patterns) {
    if (pattern.test(english)) return english.replace(pattern, chinese)
  }
  return undefined
}
