import { CloseCircleFilled } from '@ant-design/icons'

/** The cross at the end of a text field, with a name for those who do not see it. */
export const clearWords = { clearIcon: <CloseCircleFilled aria-label="清除" /> }
