import { reasons } from '@sandglass/operations';

export const endingReasons = reasons({
  'exit-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有进行中的退出', 'zh-Hant': '沒有進行中的退出', en: 'No exit is under way' },
    detail: {
      'zh-Hans': '试点 {pilot} 没有进行中的退出。请先启动退出。',
      'zh-Hant': '試點 {pilot} 沒有進行中的退出。請先啟動退出。',
      en: 'No exit of {pilot} is under way. Start one first.',
    },
    publicValues: ['pilot'],
  },
  'exit-step-not-open': {
    status: 409,
    title: { 'zh-Hans': '该步骤未开放', 'zh-Hant': '該步驟未開放', en: 'The step is not open' },
    detail: {
      'zh-Hans':
        '试点 {pilot} 退出的第 {step} 步现在不能办理；当前是第 {current} 步。前一步完成后，下一步才会开放。',
      'zh-Hant':
        '試點 {pilot} 退出的第 {step} 步目前不能辦理；目前是第 {current} 步。前一步完成後，下一步才會開放。',
      en: 'Step {step} of the exit of {pilot} cannot be taken now; the current one is {current}. A step opens when the one before it is done.',
    },
    publicValues: ['pilot', 'step', 'current'],
  },
  'exit-step-by-person': {
    status: 409,
    title: { 'zh-Hans': '该步骤由人办理', 'zh-Hant': '該步驟由人辦理', en: 'A person does this step' },
    detail: {
      'zh-Hans': '试点 {pilot} 退出的第 {step} 步没有对应的程序，由人办理。办完后请提交证据。',
      'zh-Hant': '試點 {pilot} 退出的第 {step} 步沒有對應的程式，由人辦理。辦完後請提交證據。',
      en: 'No program does step {step} of the exit of {pilot}; a person does. Give the evidence when it is done.',
    },
    publicValues: ['pilot', 'step'],
  },
  'exit-step-by-decision': {
    status: 409,
    title: { 'zh-Hans': '该步骤另有入口', 'zh-Hant': '該步驟另有入口', en: 'This step has its own door' },
    detail: {
      'zh-Hans': '试点 {pilot} 退出的第 {step} 步须以“确认”或“下线”办理。',
      'zh-Hant': '試點 {pilot} 退出的第 {step} 步須以「確認」或「下線」辦理。',
      en: 'Step {step} of the exit of {pilot} is taken by confirming it, or by going offline.',
    },
    publicValues: ['pilot', 'step'],
  },
  'exit-nothing-excepted': {
    status: 409,
    title: { 'zh-Hans': '没有待移交的项目', 'zh-Hant': '沒有待移交的項目', en: 'Nothing to hand over' },
    detail: {
      'zh-Hans':
        '试点 {pilot} 退出的第 {step} 步有 {open} 项被程序拒绝且未移交，与所填的 {count} 项不符。请核对后重新提交。',
      'zh-Hant':
        '試點 {pilot} 退出的第 {step} 步有 {open} 項被程式拒絕且未移交，與所填的 {count} 項不符。請核對後重新提交。',
      en: 'Step {step} of the exit of {pilot} has {open} item(s) that the program refused and nobody took over, not {count}. Check and send it again.',
    },
    publicValues: ['pilot', 'step', 'open', 'count'],
  },
  'exit-left-over': {
    status: 409,
    title: { 'zh-Hans': '仍有遗留事项', 'zh-Hant': '仍有遺留事項', en: 'Something is left over' },
    detail: {
      'zh-Hans': '试点 {pilot} 还有 {count} 项遗留：{kinds}。请先处理；明细见遗留清单。',
      'zh-Hant': '試點 {pilot} 還有 {count} 項遺留：{kinds}。請先處理；明細見遺留清單。',
      en: '{count} thing(s) of {pilot} are left over: {kinds}. End them first; the list of what is left names them.',
    },
    publicValues: ['pilot', 'count', 'kinds'],
  },
  'exit-evidence-full': {
    status: 409,
    title: { 'zh-Hans': '证据已满', 'zh-Hant': '證據已滿', en: 'No room for more evidence' },
    detail: {
      'zh-Hans': '每一步最多记录 {maximum} 条证据或移交。请将其余材料合并为一份文件，记录其摘要。',
      'zh-Hant': '每一步最多記錄 {maximum} 則證據或移交。請將其餘材料合併為一份文件，記錄其摘要。',
      en: 'A step takes {maximum} pieces of evidence or hand-over. Put the rest into one document and give its digest.',
    },
    publicValues: ['maximum'],
  },
  'exit-trigger-unknown': {
    status: 409,
    title: { 'zh-Hans': '没有这条退出规则', 'zh-Hant': '沒有這條退出規則', en: 'No such exit trigger' },
    detail: {
      'zh-Hans': '试点 {pilot} 的声明没有编号为 {trigger} 的退出触发规则。请核对编号。',
      'zh-Hant': '試點 {pilot} 的聲明沒有編號為 {trigger} 的退出觸發規則。請核對編號。',
      en: 'The declaration of {pilot} has no trigger {trigger} that starts an exit. Check its id.',
    },
    publicValues: ['pilot', 'trigger'],
  },
  'class-unchanged': {
    status: 409,
    title: { 'zh-Hans': '类别未变', 'zh-Hant': '類別未變', en: 'The class is the same' },
    detail: {
      'zh-Hans': '该客户的类别已由人设为“{class}”。无需更改。',
      'zh-Hant': '該客戶的類別已由人設為「{class}」。無需更改。',
      en: 'A person set this customer’s class to {class} already. Nothing needs to change.',
    },
    publicValues: ['class'],
  },
});
