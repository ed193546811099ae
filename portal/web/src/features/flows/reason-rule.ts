/** As the server asks for it. */
export const reasonRule = [{ required: true, whitespace: true, min: 2, message: '请写明原因，至少两个字' }]
