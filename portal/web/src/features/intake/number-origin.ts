/** Area codes of the province and the cities that are called from most. */
const areas: Record<string, string> = {
  '010': '北京', '021': '上海', '022': '天津', '023': '重庆',
  '0531': '济南', '0532': '青岛', '0533': '淄博', '0534': '德州', '0535': '烟台', '0536': '潍坊', '0537': '济宁', '0538': '泰安', '0539': '临沂',
  '0530': '菏泽', '0543': '滨州', '0546': '东营', '0631': '威海', '0632': '枣庄', '0633': '日照', '0635': '聊城',
}

/** 号码归属, as far as a number itself tells: the city of a fixed line; of a mobile only that it is one. */
export function originOf(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return '手机'
  if (/^(12345|110|119|120|122|96\d{3,4}|95\d{3,4})$/.test(digits)) return '公共服务号码'
  if (/^(400|800)\d{7}$/.test(digits)) return '企业号码'
  if (/^0\d{9,11}$/.test(digits)) return areas[digits.slice(0, 4)] ?? areas[digits.slice(0, 3)] ?? '外地固话'
  return /^[2-8]\d{6,7}$/.test(digits) ? '本地固话' : ''
}
