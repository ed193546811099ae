import { mergeConfig } from 'vite'
import base from '../../vite.config'
import { mockApi } from './plugin'

// `npm run mock`: the built portal with an API of sample data behind it
export default mergeConfig(base, { plugins: [mockApi()], server: { proxy: undefined } })
