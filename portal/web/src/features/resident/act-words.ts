/** What each act means to whoever does it, in plain words. */
export const actWords: Record<string, { lead: string; label: string; button: string; isFinal?: boolean }> = {
  supplement: { lead: '有新的情况、照片或材料，写在这里，会转给办理单位。', label: '补充什么', button: '交上去' },
  urge: { lead: '提醒办理单位抓紧办。24 小时内只能催一次。', label: '想说的话（可不写）', button: '催一下' },
  explain: { lead: '对答复不满意的，说说哪里没办好，工作人员会核实。', label: '哪里不满意', button: '交上去' },
  withdraw: { lead: '撤回以后这件事就不再办了，不能反悔；以后要办需重新提交。如果关系到公共安全，仍会继续办。', label: '为什么撤回（可不写）', button: '确定撤回', isFinal: true },
  secrecy: {
    lead: '从现在起，办理单位看不到您的姓名和电话，需要联系时由 12345 转接。申请以后不能取消；之前已经看过的人，流水里有记录。',
    label: '',
    button: '确定申请保密',
    isFinal: true,
  },
}
