import type { Sentence } from '@sandglass/operations';
import Type from 'typebox';

export const ID_LENGTH_MAX = 64;

const sentence: Sentence = {
  'zh-Hans': `必须是编号：1 至 ${ID_LENGTH_MAX} 个字母、数字或 . _ : - 符号`,
  'zh-Hant': `必須是編號：1 至 ${ID_LENGTH_MAX} 個字母、數字或 . _ : - 符號`,
  en: `must be an id: 1 to ${ID_LENGTH_MAX} letters, digits or the signs . _ : -`,
};

/** The id of a thing of the house, as it stands in addresses and bodies. */
export const IdString = () =>
  Type.String({
    pattern: `^[A-Za-z0-9][A-Za-z0-9._:-]{0,${ID_LENGTH_MAX - 1}}$`,
    description: sentence.en,
    'x-sentence': sentence,
  });
