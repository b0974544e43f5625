/** What one pilot has behind it when the demo opens, in days since the story began. */
export interface Chapter {
  readonly pilot: string;
  readonly institution: string;
  readonly disclosed: number;
  readonly admitted?: number;
  readonly comments?: readonly Remark[];
}

/** A comment, and what the institution says to it: before admission each one has its answer. */
interface Remark {
  readonly day: number;
  readonly author: string;
  readonly body: string;
  readonly answer?: string;
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
        answer:
          '【示例】查询页逐项写明哪些已验证、哪些未验证；标签被整枚移走，单凭标签看不出来，页面会照实说明。',
      },
    ],
  },
  { pilot: 'openbank', institution: 'chenxi-bank', disclosed: 6 },
  { pilot: 'swiftcredit', institution: 'haicheng-bank', disclosed: 1, admitted: 22 },
  {
    pilot: 'token',
    institution: 'hengxin-bank',
    disclosed: 3,
    admitted: 23,
    comments: [
      {
        day: 4,
        author: '讀者（示例）',
        body: '【示例】刪除代碼之後，旅行社的退款仍會退回原來的卡片嗎？需要多少天？',
        answer: '【示例】會。退款依原交易退回付款的帳戶，不需要代碼；本行收到退款訊息即入帳。',
      },
      {
        day: 5,
        author: 'A reader (example)',
        body: '[Example] Who bears the loss when a token is bound with a stolen one-time code?',
        answer:
          '[Example] The bank pays first what was not your fault, and decides within five working days; the code alone binds nothing without your sign-in.',
      },
    ],
  },
  {
    pilot: 'phonepos',
    institution: 'jiuzhou-network',
    disclosed: 28,
    comments: [
      {
        day: 29,
        author: 'A reader (example)',
        body: '[Example] What happens to a market stall when its phone breaks in the middle of a payment?',
      },
    ],
  },
];
