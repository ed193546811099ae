import dayjs from 'dayjs'
import type { JsonSchema } from '@/lib/contract'
import { dataOf, fieldsOf, startingValues } from '@/lib/schema-fields'

const schema: JsonSchema = {
  type: 'object',
  required: ['unit', 'result'],
  properties: {
    unit: { type: 'string', title: '主办单位', format: 'unit' },
    coUnits: { type: 'array', title: '协办单位', format: 'units', items: { type: 'string' } },
    result: { type: 'string', title: '结果', oneOf: [{ const: 'pass', title: '合格' }, { const: 'fail', title: '不合格' }] },
    grounds: { type: 'array', title: '依据', oneOf: [{ const: 'duty', title: '职责条款' }] },
    note: { type: 'string', title: '说明', format: 'textarea' },
    days: { type: 'integer', title: '工作日', default: 2 },
    told: { type: 'boolean', title: '已告知诉求人' },
    on: { type: 'string', title: '日期', format: 'date' },
    version: { const: 3 },
    place: { type: 'object', title: '地点', properties: { street: { type: 'string', title: '街道' } } },
  },
}

describe('schema fields', () => {
  it('fieldsOf_EveryKind_PicksItsControlInOrder', () => {
    const fields = fieldsOf(schema)

    expect(fields.map((field) => field.kind)).toEqual(['unit', 'units', 'choice', 'choices', 'long-text', 'number', 'boolean', 'date', 'group'])
    expect(fields.filter((field) => field.required).map((field) => field.name)).toEqual(['unit', 'result'])
  })

  it('fieldsOf_OneOf_GivesTitlesToReadAndConstsToSend', () => {
    const result = fieldsOf(schema).find((field) => field.name === 'result')

    expect(result?.options).toEqual([{ value: 'pass', label: '合格' }, { value: 'fail', label: '不合格' }])
  })

  it('fieldsOf_NoSchema_IsEmpty', () => {
    expect(fieldsOf(null)).toEqual([])
    expect(fieldsOf({ type: 'object' })).toEqual([])
  })

  it('startingValues_GivenAndDefault_GivenWins', () => {
    expect(startingValues(schema, { days: 5 })).toEqual({ days: 5, place: {} })
    expect(startingValues(schema)).toEqual({ days: 2, place: {} })
  })

  it('dataOf_BlanksAndDates_AreLeftOutAndWritten', () => {
    const data = dataOf(schema, { unit: 'u1', coUnits: [], note: '  ', days: 0, told: false, on: dayjs('2026-11-21'), place: { street: ' 姚家 ' } })

    expect(data).toEqual({ version: 3, unit: 'u1', days: 0, told: false, on: '2026-11-21', place: { street: '姚家' } })
  })
})
