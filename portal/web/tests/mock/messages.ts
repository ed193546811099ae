/** Twelve invented matters; persons and estates do not exist. */
export interface Message {
  title: string
  text: string
  expectation: string
  category: [code: string, path: string]
  street: string
  community: string
  unit: [code: string, name: string]
  helpers: [code: string, name: string][]
  urgency: [code: string, name: string]
  nature: [code: string, name: string]
  marks: string[]
  words: [word: string, contribution: number][]
  confidence: number
  channel: [code: string, name: string]
}

const normal: [string, string] = ['normal', '一般']
const urgent: [string, string] = ['urgent', '紧急']
const critical: [string, string] = ['critical', '特急']
const complaint: [string, string] = ['complaint', '投诉']
const request: [string, string] = ['help', '求助']
const report: [string, string] = ['report', '举报']
const phone: [string, string] = ['phone', '电话']
const mini: [string, string] = ['mini-program', '小程序']
const city: [string, string] = ['city-12345', '12345市转办']
const law: [string, string] = ['370102-ZF-WD', '区综合行政执法局文东中队']
const yaojia: [string, string] = ['370102011-SQ', '姚家街道社区管理办']
const env: [string, string] = ['370102-HJ', '市生态环境局历下分局']
const market: [string, string] = ['370102-SJ', '区市场监管局']
const urban: [string, string] = ['370102-CG', '区城市管理局']
const labor: [string, string] = ['370102-RS', '区人社局劳动监察大队']
const housing: [string, string] = ['370102-ZJ', '区住房和城乡建设局']

export const messages: Message[] = [
  { title: '姚家街道名士豪庭社区锦澜苑3号楼电梯频繁故障', text: '姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回，物业每次只说在等配件，老人上下楼很不方便，请督促尽快修好。', expectation: '尽快修好电梯，并说明维修时间', category: ['CX-FC-WY', '城乡建设/住房保障与房地产/物业服务'], street: '姚家街道', community: '名士豪庭社区', unit: yaojia, helpers: [market], urgency: normal, nature: complaint, marks: ['涉老'], words: [['电梯', 0.42], ['物业', 0.61], ['修好', 0.18], ['配件', 0.12]], confidence: 0.91, channel: mini },
  { title: '文东街道山师东路社区烧烤店油烟扰民', text: '文东街道山师东路社区，一楼新开的烧烤店烟道直对着居民窗户，一到晚上屋里全是油烟味，找过店家不管。', expectation: '改造烟道或停止烧烤', category: ['HB-WR-YY', '环境保护/环境污染/餐饮油烟'], street: '文东街道', community: '山师东路社区', unit: law, helpers: [env, market], urgency: normal, nature: complaint, marks: [], words: [['烧烤店', 0.48], ['油烟', 0.71], ['烟道', 0.33], ['居民', -0.08]], confidence: 0.62, channel: phone },
  { title: '智远街道盛福花园社区对面工地夜间打桩', text: '智远街道盛福花园社区对面的工地现在夜里十一点半还在打桩，孩子明天考试，能不能马上来人看看!', expectation: '马上停止夜间施工', category: ['HB-ZS-SG', '环境保护/噪音污染/建筑夜间施工'], street: '智远街道', community: '盛福花园社区', unit: ['370102-ZF-ZY', '区综合行政执法局智远中队'], helpers: [housing, env], urgency: urgent, nature: complaint, marks: ['涉未成年人'], words: [['工地', 0.5], ['打桩', 0.66], ['夜里', 0.3]], confidence: 0.94, channel: phone },
  { title: '甸柳街道吉祥苑社区门口井盖破损', text: '甸柳街道吉祥苑社区门口人行道一个井盖碎了一半，晚上看不见，差点把老人绊倒，上面没有字。', expectation: '先围起来，再换井盖', category: ['CX-SZ-JG', '城乡建设/城市建设和市政管理/井盖路灯'], street: '甸柳新村街道', community: '吉祥苑社区', unit: urban, helpers: [], urgency: urgent, nature: request, marks: [], words: [['井盖', 0.8], ['人行道', 0.25]], confidence: 0.58, channel: ['app', '随手拍'] },
  { title: '燕山街道燕南社区5号楼道煤气味大', text: '燕山街道燕南社区5号楼道里煤气味特别大，我们都不敢开灯!', expectation: '立即派人抢修', category: ['CX-RQ-LQ', '城乡建设/燃气供应/燃气泄漏'], street: '燕山街道', community: '燕南社区', unit: housing, helpers: [['370102-YJ', '区应急管理局']], urgency: critical, nature: request, marks: ['敏感'], words: [['煤气味', 0.9]], confidence: 0.88, channel: phone },
  { title: '解放路街道青龙街社区路灯不亮', text: '我上周反映过解放路街道青龙街社区路灯不亮，工单到现在没消息，你们到底办没办？', expectation: '修好路灯', category: ['CX-SZ-JG', '城乡建设/城市建设和市政管理/井盖路灯'], street: '解放路街道', community: '青龙街社区', unit: urban, helpers: [], urgency: normal, nature: complaint, marks: ['重复'], words: [['路灯', 0.77]], confidence: 0.86, channel: phone },
  { title: '龙洞街道装修项目十六人被拖欠工资', text: '我们十六个人在龙洞街道一个装修项目干了三个月，老板拖着工资不给，说明天就走，大家商量去政府门口。', expectation: '要回三个月工资', category: ['LD-GZ-QX', '劳动和社会保障/工资福利/工资发放'], street: '龙洞街道', community: '', unit: labor, helpers: [housing], urgency: urgent, nature: request, marks: ['群体', '涉稳'], words: [['工资', 0.83], ['老板', 0.2], ['拖着', 0.31]], confidence: 0.9, channel: phone },
  { title: '趵突泉街道朝山街社区平房存放油漆桶和煤气罐', text: '有人在趵突泉街道朝山街社区一处平房里存了很多油漆桶和煤气罐，旁边就是幼儿园，不方便留名字。', expectation: '尽快查处', category: ['JJ-AQ-QY', '经济管理/安全生产/企业事故隐患'], street: '趵突泉街道', community: '朝山街社区', unit: ['370102-YJ', '区应急管理局'], helpers: [['370102-XF', '历下区消防救援大队']], urgency: urgent, nature: report, marks: ['匿名', '敏感'], words: [['煤气罐', 0.55], ['油漆桶', 0.4], ['幼儿园', 0.1]], confidence: 0.71, channel: ['web', '网站'] },
  { title: '东关街道历山吉第社区2号楼楼道飞线充电', text: '历山吉第社区2号楼一楼楼道停放电动车4辆，飞线充电，已当场劝导，一户不配合，附照片。', expectation: '清理楼道，制止飞线充电', category: ['ZF-XF-LD', '政法/社会治安/消防安全'], street: '东关街道', community: '历山吉第社区', unit: ['370102006-YJ', '东关街道应急办'], helpers: [['370102-XF', '历下区消防救援大队']], urgency: normal, nature: report, marks: [], words: [['飞线充电', 0.86], ['楼道', 0.4]], confidence: 0.93, channel: ['grid', '网格'] },
  { title: '千佛山街道历山名郡社区小区内树木遮挡采光', text: '千佛山街道历山名郡社区9号楼前的法桐太高，二楼三楼常年见不到阳光，跟物业说了两年没人修剪。', expectation: '今年入冬前修剪', category: ['CX-YL-SM', '城乡建设/园林绿化/树木影响采光'], street: '千佛山街道', community: '历山名郡社区', unit: ['370102-YL', '区园林绿化服务中心'], helpers: [yaojia], urgency: normal, nature: complaint, marks: [], words: [['法桐', 0.5], ['修剪', 0.52], ['物业', -0.3]], confidence: 0.82, channel: city },
  { title: '大明湖街道按察司街占道经营影响通行', text: '大明湖街道按察司街每天早上七点到九点有七八个流动摊位占道，非机动车只能骑到机动车道上。', expectation: '早高峰有人管理', category: ['CX-CG-ZD', '城乡建设/城市管理/占道经营'], street: '大明湖街道', community: '按察司街社区', unit: ['370102-ZF-DM', '区综合行政执法局大明湖中队'], helpers: [], urgency: normal, nature: complaint, marks: [], words: [['流动摊位', 0.6], ['占道', 0.72]], confidence: 0.89, channel: city },
  { title: '建新街道中创开元社区冬季采暖温度不达标', text: '建新街道中创开元社区12号楼顶层，来暖十天了室内只有15度，家里有八十多岁的老人，供热公司说要排队。', expectation: '温度达到18度', category: ['CX-GR-WD', '城乡建设/冬季采暖/温度不达标'], street: '建新街道', community: '中创开元社区', unit: housing, helpers: [['GY-GR', '供热企业']], urgency: urgent, nature: request, marks: ['涉老'], words: [['来暖', 0.4], ['供热公司', 0.62], ['15度', 0.22]], confidence: 0.9, channel: phone },
]
