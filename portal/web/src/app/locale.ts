import zhCN from 'antd/es/locale/zh_CN'

const picker = zhCN.DatePicker!

/** antd's words; the calendar's year and month buttons are named by what they show, which a voice user says. */
export const locale: typeof zhCN = {
  ...zhCN,
  DatePicker: { ...picker, lang: { ...picker.lang, yearSelect: '', monthSelect: '' } },
}
