// Visits every page of the built portal over sample data, checks it with axe and takes its picture.
// npm run look -- [directory for the pictures] [only pages whose name contains this]
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { visits } from './visits.mjs'

const pictures = process.argv[2] ?? join(tmpdir(), 'portal-look')
const only = process.argv[3] ?? ''
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// antd draws its popups at the end of the body, outside every landmark
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], rules: { region: { enabled: false } } }
const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

// the sample server is bundled by Vite, which warns of a loader that is not the default yet
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
mkdirSync(pictures, { recursive: true })
const server = await preview({ configFile: 'tests/mock/vite.config.ts', preview: { port: 0, host: '127.0.0.1' } })
const origin = `http://127.0.0.1:${server.httpServer.address().port}`
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet })
let faults = 0

async function look(page, name) {
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  await page.evaluate(axe)
  const found = await page.evaluate((options) => window.axe.run(document, options), rules)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 1) {
    faults++
    console.log(`${name}: ${wide} px wider than the window`)
  }
  for (const violation of found.violations) {
    faults++
    console.log(`${name}: ${violation.id} (${violation.impact}) ${violation.help}`)
    for (const node of violation.nodes.slice(0, 4)) console.log(`   ${node.target.join(' ')}  ${node.html.slice(0, 150)}  ${node.any[0]?.message?.slice(0, 140) ?? ''}`)
  }
}

for (const visit of visits.filter((v) => v.name.includes(only))) {
  const context = await browser.newContext({ viewport: sizes[visit.size ?? 'wide'], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => (faults++, console.log(`${visit.name}: ${error.message}`)))
  page.on('console', (message) => message.type() === 'error' && !/404|401|422/.test(message.text()) && (faults++, console.log(`${visit.name}: ${message.text().slice(0, 300)}`)))
  await page.request.post(`${origin}/api/sign-out`)
  if (visit.as) await page.request.post(`${origin}/api/sign-in`, { data: { userName: visit.as, password: 'demo' } })
  await page.goto(origin + visit.path, { waitUntil: 'load' })
  await page.locator('h1').first().waitFor()
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
  await Promise.resolve(visit.act?.(page)).catch((error) => (faults++, console.log(`${visit.name}: ${error.message.slice(0, 400)}`)))
  await look(page, visit.name)
  await context.close()
}
await browser.close()
await server.close()
console.log(faults === 0 ? 'all pages clean' : `${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
