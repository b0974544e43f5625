import { reasons } from '@sandglass/operations';

/** Why a clearing, a settlement or what a member presents is not done. */
export const clearingReasons = reasons({
  'clearing-file-of-another': {
    status: 403,
    title: { 'zh-Hans': '不是本机构的文件', 'zh-Hant': '不是本機構的檔案', en: 'Another member’s file' },
    detail: {
      'zh-Hans': '清算文件只给成员本身。{member} 不是您的机构代码。',
      'zh-Hant': '清算檔案只給成員本身。{member} 不是您的機構代碼。',
      en: 'A clearing file is for its own member only, and {member} is not your institution’s code.',
    },
  },
  'clearing-not-made': {
    status: 409,
    title: { 'zh-Hans': '当日清算尚未生成', 'zh-Hant': '當日清算尚未產生', en: 'The day is not cleared yet' },
    detail: {
      'zh-Hans': '{date} 的清算明细尚未生成。请待夜间批处理完成。',
      'zh-Hant': '{date} 的清算明細尚未產生。請待夜間批次完成。',
      en: 'The lines of {date} are not made yet. Wait for the night to finish.',
    },
    publicValues: ['date'],
  },
  'clearing-file-closed': {
    status: 409,
    title: { 'zh-Hans': '清算文件已生成', 'zh-Hant': '清算檔案已產生', en: 'The file is closed' },
    detail: {
      'zh-Hans': '成员 {member} 在 {date} 的清算文件已生成，不再更改。',
      'zh-Hant': '成員 {member} 在 {date} 的清算檔案已產生，不再更改。',
      en: 'The file of member {member} for {date} is closed and changes no more.',
    },
    publicValues: ['date', 'member'],
  },
  'clearing-day-closed': {
    status: 409,
    title: { 'zh-Hans': '清算日已关闭', 'zh-Hant': '清算日已關閉', en: 'The date is closed' },
    detail: {
      'zh-Hans': '清算日 {date} 已关闭。后到的交易进入下一个清算日。',
      'zh-Hant': '清算日 {date} 已關閉。後到的交易進入下一個清算日。',
      en: 'Settlement date {date} is closed. What comes later belongs to the next one.',
    },
    publicValues: ['date'],
  },
  'clearing-files-missing': {
    status: 409,
    title: { 'zh-Hans': '清算文件不齐', 'zh-Hant': '清算檔案不齊', en: 'Files are missing' },
    detail: {
      'zh-Hans': '{date} 尚有成员没有清算文件。请先生成全部文件。',
      'zh-Hant': '{date} 尚有成員沒有清算檔案。請先產生全部檔案。',
      en: 'Some members have no file of {date} yet. Close all files first.',
    },
    publicValues: ['date'],
  },
  'clearing-not-zero': {
    status: 409,
    title: { 'zh-Hans': '轧差不平', 'zh-Hant': '軋差不平', en: 'The positions are not zero together' },
    detail: {
      'zh-Hans': '{date} 各成员净额与手续费之和相差 {difference} 元，不能结算。请核对清算明细。',
      'zh-Hant': '{date} 各成員淨額與手續費之和相差 {difference} 元，不能結算。請核對清算明細。',
      en: 'Positions and fees of {date} come to ¥{difference} together, so nothing is settled. Look at the lines.',
    },
    publicValues: ['date', 'difference'],
  },
  'clearing-day-not-closed': {
    status: 409,
    title: {
      'zh-Hans': '清算日未关闭或已结算',
      'zh-Hant': '清算日未關閉或已結算',
      en: 'Not closed, or settled already',
    },
    detail: {
      'zh-Hans': '清算日 {date} 尚未关闭，或已经结算。',
      'zh-Hant': '清算日 {date} 尚未關閉，或已經結算。',
      en: 'Settlement date {date} is not closed yet, or is settled already.',
    },
    publicValues: ['date'],
  },
  'settlement-too-early': {
    status: 409,
    title: { 'zh-Hans': '未到结算日', 'zh-Hant': '未到結算日', en: 'Too early to settle' },
    detail: {
      'zh-Hans': '{date} 的净额在 {on} 结算。',
      'zh-Hant': '{date} 的淨額在 {on} 結算。',
      en: 'The positions of {date} are settled on {on}.',
    },
    publicValues: ['date', 'on'],
  },
  'adjustment-known': {
    status: 409,
    title: {
      'zh-Hans': '这个编号已有另一笔调整',
      'zh-Hant': '這個編號已有另一筆調整',
      en: 'Another adjustment has that number',
    },
    detail: {
      'zh-Hans': '{adjustment} 是另一笔调整。请换下一个编号。',
      'zh-Hant': '{adjustment} 是另一筆調整。請換下一個編號。',
      en: '{adjustment} is another adjustment. Ask under the next number.',
    },
  },
  'exchange-not-passed': {
    status: 404,
    title: {
      'zh-Hans': '网络没有转接过这笔交易',
      'zh-Hant': '網路沒有轉接過這筆交易',
      en: 'Never passed on',
    },
    detail: {
      'zh-Hans': '网络没有转接过交易 {exchange}。请核对流水号。',
      'zh-Hant': '網路沒有轉接過交易 {exchange}。請核對流水號。',
      en: 'The network never passed exchange {exchange} on. Check its trace number.',
    },
  },
});
