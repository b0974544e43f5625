import { RESPONSE_CODES } from '@sandglass/iso8583';
import { expect, test } from 'vitest';
import { declineReasons, everyAnswer, responseCodeOf } from './response.ts';

test('every answer that bank, network or acquirer can give has a text in each language', () => {
  expect(everyAnswer.size).toBeGreaterThan(20);
  const silent = [...everyAnswer].filter((code) => {
    const text = RESPONSE_CODES.get(code);
    return [text?.en, text?.['zh-Hans'], text?.['zh-Hant']].some((one) => one === undefined || one === '');
  });
  expect(silent).toEqual([]);
  expect(declineReasons.filter((reason) => !everyAnswer.has(responseCodeOf(reason)))).toEqual([]);
});
