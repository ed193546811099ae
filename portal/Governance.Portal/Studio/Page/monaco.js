// Monaco's loader reads this object once: Chinese texts of the code editor.
window.require['vs/nls'] = { availableLanguages: { '*': 'zh-cn' } }
