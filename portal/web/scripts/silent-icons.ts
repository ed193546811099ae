import type { Plugin } from 'vite'

const asShipped = /\{\s*role: "img",\s*"aria-label": icon\.name\s*\}/
const asWanted = 'restProps["aria-label"] ? { role: "img" } : { "aria-hidden": true }'

/**
 * Ant Design's icons tell a screen reader their English file name ("down", "file-search") beside the Chinese words they decorate.
 * Here an icon is silent unless it was given a label of its own.
 */
export function silentIcons(): Plugin {
  return {
    name: 'silent-icons',
    transform: {
      filter: { id: /@ant-design\/icons\/es\/components\/AntdIcon(Light)?\.js/ },
      handler(code) {
        if (!asShipped.test(code)) this.error('Ant Design draws its icons in another way now: adapt scripts/silent-icons.ts')
        return { code: code.replace(asShipped, asWanted), map: null }
      },
    },
  }
}
