import type { Authorisation, Token } from '@sandglass/payments';
import { expect, test } from 'vitest';
import { noticeText } from './text.ts';

/** What a notice looks at; the rest of a payment and a token says nothing in it. */
const token = { scenario: 'travel', last_four: '4242' } as Token;
const payment = (answer: Authorisation['answer'], state: Authorisation['state'] = 'closed') =>
  ({
    answer,
    state,
    at: Date.UTC(2024, 0, 16, 16, 5),
    amount: 12_000n,
    merchant_name: 'Yunlu',
  }) as Authorisation;

test('a notice says token, shop, amount, and the moment in Beijing, and how to say that it was somebody else', () => {
  expect(noticeText(payment('paid'), token, 'zh-Hans')).toBe(
    '您的“travel”标记（尾号 4242）于 2024-01-17 00:05 在 Yunlu 付款 120.00 元。不是您本人？请在银行应用的付款记录中点“不是我”。',
  );
  expect(noticeText(payment('held'), token, 'en')).toContain('holds ¥120.00 for Yunlu');
  expect(noticeText(payment('declined'), token, 'zh-Hant')).toContain('被拒絕，沒有扣款');
});

test('what became of a payment by the time it is told changes nothing of what it was', () => {
  expect(noticeText(payment('paid', 'reversed'), token, 'en')).toContain('paid ¥120.00 to Yunlu');
  expect(noticeText(payment('held', 'closed'), token, 'en')).toContain('holds ¥120.00 for Yunlu');
});
