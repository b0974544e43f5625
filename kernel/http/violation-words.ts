import type { Sentence } from '@sandglass/operations';

const sentence = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What a schema's keyword asks, by keyword (JSON Schema 2020-12, validation). `{name}` is where, `{limit}` how much. */
export const keywordWords: Readonly<Record<string, Sentence>> = {
  required: sentence('缺少 {name}。', '缺少 {name}。', '{name} is missing.'),
  additionalProperties: sentence(
    '这里没有 {name} 这一项，请去掉。',
    '這裡沒有 {name} 這一項，請去掉。',
    '{name} is not known here; leave it out.',
  ),
  allowed: sentence(
    '{name} 必须是以下之一：{allowed}。',
    '{name} 必須是以下之一：{allowed}。',
    '{name} must be one of {allowed}.',
  ),
  const: sentence('{name} 必须是 {allowed}。', '{name} 必須是 {allowed}。', '{name} must be {allowed}.'),
  anyOf: sentence(
    '{name} 不是允许的形式之一。',
    '{name} 不是允許的形式之一。',
    '{name} has none of the forms that it may have.',
  ),
  minLength: sentence(
    '{name} 至少要有 {limit} 个字符。',
    '{name} 至少要有 {limit} 個字元。',
    '{name} must have at least {limit} characters.',
  ),
  maxLength: sentence(
    '{name} 最多 {limit} 个字符。',
    '{name} 最多 {limit} 個字元。',
    '{name} must have at most {limit} characters.',
  ),
  minItems: sentence(
    '{name} 至少要有 {limit} 项。',
    '{name} 至少要有 {limit} 項。',
    '{name} must have at least {limit} entries.',
  ),
  maxItems: sentence(
    '{name} 最多 {limit} 项。',
    '{name} 最多 {limit} 項。',
    '{name} must have at most {limit} entries.',
  ),
  uniqueItems: sentence('{name} 中有重复项。', '{name} 中有重複項。', '{name} must not have an entry twice.'),
  minimum: sentence(
    '{name} 不能小于 {limit}。',
    '{name} 不能小於 {limit}。',
    '{name} must be at least {limit}.',
  ),
  maximum: sentence(
    '{name} 不能大于 {limit}。',
    '{name} 不能大於 {limit}。',
    '{name} must be at most {limit}.',
  ),
  exclusiveMinimum: sentence(
    '{name} 必须大于 {limit}。',
    '{name} 必須大於 {limit}。',
    '{name} must be above {limit}.',
  ),
  exclusiveMaximum: sentence(
    '{name} 必须小于 {limit}。',
    '{name} 必須小於 {limit}。',
    '{name} must be below {limit}.',
  ),
};

/** Where a keyword has no sentence of its own, or its schema says more in its description. */
export const otherWords = {
  form: sentence(
    '{name} 的格式不正确。',
    '{name} 的格式不正確。',
    '{name} does not have the form it must have.',
  ),
  described: sentence(
    '{name} 的格式不正确。应为：{description}',
    '{name} 的格式不正確。應為：{description}',
    '{name} must be: {description}',
  ),
  whole: sentence('请求正文', '請求本文', 'The body'),
  /** The sentence of a schema begins with “must”. */
  own: sentence('{name} {must}。', '{name} {must}。', '{name} {must}.'),
  notText: sentence(
    '{name} 含有不能保存的字符（空字符或不成对的代理项）。请去掉。',
    '{name} 含有不能儲存的字元（空字元或不成對的代理項）。請去掉。',
    '{name} holds a character that cannot be kept (a NUL or half of a surrogate pair); leave it out.',
  ),
  tooDeep: sentence(
    '请求正文最多嵌套 {depth} 层。',
    '請求本文最多巢狀 {depth} 層。',
    'The body may have at most {depth} objects and lists within one another.',
  ),
  inAddress: sentence(
    '{name} 已在地址中给出，正文中的值与之不同，请去掉。',
    '{name} 已在位址中給出，本文中的值與之不同，請去掉。',
    '{name} stands in the address already, and the body says something else; leave it out of the body.',
  ),
};

/** What JSON calls a type, as a person says it. */
export const typeWords: Readonly<Record<string, Sentence>> = {
  string: sentence(
    '{name} 必须是文本（字符串）。',
    '{name} 必須是文字（字串）。',
    '{name} must be a text (a string).',
  ),
  integer: sentence('{name} 必须是整数。', '{name} 必須是整數。', '{name} must be a whole number.'),
  number: sentence('{name} 必须是数字。', '{name} 必須是數字。', '{name} must be a number.'),
  boolean: sentence(
    '{name} 必须是 true 或 false。',
    '{name} 必須是 true 或 false。',
    '{name} must be true or false.',
  ),
  object: sentence(
    '{name} 必须是一个 JSON 对象。',
    '{name} 必須是一個 JSON 物件。',
    '{name} must be a JSON object.',
  ),
  array: sentence('{name} 必须是一个列表。', '{name} 必須是一個清單。', '{name} must be a list.'),
  null: sentence('{name} 必须是 null。', '{name} 必須是 null。', '{name} must be null.'),
};
