import type { Rule } from 'antd/es/form'
import type { Dayjs } from 'dayjs'

/** A second date of a form against its first: what is asked where none is chosen, what is said where they stand in the wrong order. */
export const inOrder = (first: string, asked: string, wrong: string, fits: (value: Dayjs, first: Dayjs) => boolean): Rule[] => [
  { required: true, message: asked },
  ({ getFieldValue }) => ({
    validator: (_, value?: Dayjs) => (!value || fits(value, getFieldValue(first) as Dayjs) ? Promise.resolve() : Promise.reject(new Error(wrong))),
  }),
]
