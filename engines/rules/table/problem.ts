import type { Sentence } from '@sandglass/operations';

/** What is wrong with a table, where it stands in the JDM document. */
export interface TableProblem {
  /** JSON pointer (RFC 6901). */
  readonly path: string;
  readonly sentence: Sentence;
}

const say = (hans: string, hant: string, en: string): Sentence => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

/** Each thing that may be wrong, in words. */
export const problemWords = {
  notOneTable: say(
    '文档必须恰好由“请求 → 一张决策表 → 响应”组成。函数、表达式、调用等节点不能使用。',
    '文件必須恰好由「請求 → 一張決策表 → 回應」組成。函式、運算式、呼叫等節點不能使用。',
    'The document must be exactly request → one decision table → response. Nodes with functions, expressions or calls cannot be used.',
  ),
  hitPolicy: say(
    '命中方式不能改变。',
    '命中方式不能變更。',
    'The hit policy of this table cannot be changed.',
  ),
  columns: say(
    '列与本表可用的输入和输出不一致。',
    '欄位與本表可用的輸入和輸出不一致。',
    'The columns are not the inputs and outputs that this table may use.',
  ),
  tooManyRows: say('行数超过 200。', '列數超過 200。', 'There are more than 200 rows.'),
  rowId: say(
    '行编号缺失、过长或重复。',
    '列編號缺漏、過長或重複。',
    'A row’s id is missing, too long, or used twice.',
  ),
  note: say('备注超过 200 个字符。', '備註超過 200 個字元。', 'The note is longer than 200 characters.'),
  cell: say(
    '看不懂这个条件。数字可写 < 2、>= 5、[1..5] 或 1, 2；文字从列表中选。',
    '看不懂這個條件。數字可寫 < 2、>= 5、[1..5] 或 1, 2；文字從清單中選。',
    'This condition cannot be read. A number may be < 2, >= 5, [1..5] or 1, 2; a text is chosen from its list.',
  ),
  range: say('范围的下限高于上限。', '範圍的下限高於上限。', 'The range begins above its end.'),
  outside: say(
    '数值超出此列的范围或小数位数，该条件会永远成立或永远不成立。',
    '數值超出此欄的範圍或小數位數，該條件會永遠成立或永遠不成立。',
    'The figure is outside this column’s bounds or decimals, so that the condition would always hold or never.',
  ),
  unknownValue: say('列表中没有这个值。', '清單中沒有這個值。', 'This value is not in the list.'),
  output: say(
    '缺少结果，或结果不在列表或范围内。',
    '缺少結果，或結果不在清單或範圍內。',
    'The result is missing, or not in its list or bounds.',
  ),
  sameRow: say(
    '这一行与前面某行的条件和结果都相同。',
    '這一列與前面某列的條件和結果都相同。',
    'An earlier row has the same conditions and the same result.',
  ),
  caseInputs: say(
    '用例缺少输入，或输入不在允许的范围内。',
    '案例缺少輸入，或輸入不在允許的範圍內。',
    'The case lacks an input, or an input is not within what this table may be given.',
  ),
  caseName: say(
    '用例须有名称，且不与其他用例相同。',
    '案例須有名稱，且不與其他案例相同。',
    'A case needs a name that no other case has.',
  ),
} as const;

export type ProblemCode = keyof typeof problemWords;

export const problem = (path: string, code: ProblemCode): TableProblem => ({
  path,
  sentence: problemWords[code],
});
