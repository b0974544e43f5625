import { type Sentence, sentence } from '../words/locale.ts';

/** The page's own words; the terms of the declaration come from its schema. */
export const words = {
  undisclosed: sentence('未披露', '未揭露', 'Undisclosed'),
  example: sentence('示例', '示例', 'example'),
  exampleMeans: sentence(
    '标“示例”的内容为演示补写，并非来源所载；标“未披露”的内容来源未给出，附有原因。',
    '標「示例」的內容為展示補寫，並非來源所載；標「未揭露」的內容來源未給出，附有原因。',
    'What is marked “example” was written for the demonstration; what is marked “undisclosed” the source does not give, and the reason stands beside it.',
  ),
  yes: sentence('是', '是', 'yes'),
  no: sentence('否', '否', 'no'),
  contents: sentence('目录', '目錄', 'Contents'),
  forProgram: sentence('程序读取的部分', '程式讀取的部分', 'What the program reads'),
  forProgramMeans: sentence(
    '以下内容是程序读取的数据；每一笔新业务都按其中的限额放行或拒绝。',
    '以下內容是程式讀取的資料；每一筆新業務都依其中的限額放行或拒絕。',
    'What follows is data that the program reads; by its limits each new transaction passes or is refused.',
  ),
  rule: sentence('规则', '規則', 'Rule'),
  ownWords: sentence('机构的说明', '機構的說明', 'In the institution’s words'),
  warnsAt: sentence('预警', '預警', 'Warns at'),
  version: sentence('第 {n} 版', '第 {n} 版', 'Version {n}'),
  versionTerm: sentence('版本', '版本', 'Version'),
  number: sentence('登记号', '登記號', 'Register entry'),
  state: sentence('状态', '狀態', 'State'),
  digest: sentence('文件摘要（SHA-256）', '文件摘要（SHA-256）', 'Digest (SHA-256)'),
  disclosedOn: sentence('公示日期', '公示日期', 'Disclosed on'),
  commentUntil: sentence('意见征集截止', '意見徵集截止', 'Comments until'),
  notEndorsed: sentence(
    '登记不代表监管机构为产品背书。',
    '登記不代表監理機構為產品背書。',
    'Admission is not an endorsement of the product.',
  ),
  declaration: sentence('创新应用声明书', '創新應用聲明書', 'Declaration'),
} as const satisfies Record<string, Sentence>;
