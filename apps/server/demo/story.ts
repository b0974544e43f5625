/** What one pilot has behind it when the demo opens, in days since the story began. */
export interface Chapter {
  readonly pilot: string;
  readonly institution: string;
  readonly disclosed: number;
  readonly admitted?: number;
  readonly comments?: readonly { readonly day: number; readonly author: string; readonly body: string }[];
}

/** The demo's story begins this long ago, so that the first comment windows have passed. */
export const STORY_DAYS = 30;

/** One in each state that a visitor should see: running, admitted, waiting for a decision, open to comments. */
export const story: readonly Chapter[] = [
  { pilot: 'microloan', institution: 'fenghe-bank', disclosed: 0, admitted: 20 },
  {
    pilot: 'provenance',
    institution: 'zhongyue-bank',
    disclosed: 2,
    admitted: 24,
    comments: [
      {
        day: 3,
        author: '读者（示例）',
        body: '【示例】查询页会说明哪些没有验证吗？如果标签被整枚移到另一瓶上，能看出来吗？',
      },
    ],
  },
  { pilot: 'openbank', institution: 'chenxi-bank', disclosed: 6 },
  { pilot: 'swiftcredit', institution: 'haicheng-bank', disclosed: 1, admitted: 22 },
  {
    pilot: 'token',
    institution: 'hengxin-bank',
    disclosed: 28,
    comments: [
      {
        day: 29,
        author: '讀者（示例）',
        body: '【示例】刪除代碼之後，旅行社的退款仍會退回原來的卡片嗎？需要多少天？',
      },
      {
        day: 29,
        author: 'A reader (example)',
        body: '[Example] Who bears the loss when a token is bound with a stolen one-time code?',
      },
    ],
  },
  { pilot: 'phonepos', institution: 'jiuzhou-network', disclosed: 29 },
];
