import { watchErrors } from './errors.js'
import { keepSession } from './session.js'
import { translateScreen } from './translate.js'
import { interceptNavigation, isList, showScreen } from './screens.js'
import { tellUpdates } from './updates.js'

// Read once by Blazor when it starts: dates, pagers and other texts of the component library.
localStorage.setItem('BlazorCulture', 'zh-CN')

watchErrors()
translateScreen(document.body)
interceptNavigation()
await keepSession()
showScreen()

const blazor = document.createElement('script')
blazor.src = '_framework/blazor.webassembly.js'
document.body.append(blazor)
if (isList()) tellUpdates()
