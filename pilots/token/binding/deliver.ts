import type { Locale, Sentence } from '@sandglass/operations';
import { effects, operation, say } from '@sandglass/operations';
import type { Outside, Pilot } from '@sandglass/pilot';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { SEND_CODE } from './begin.ts';
import { bindings, type Delivery } from './binding.ts';
import { codeOf } from './code.ts';

const text: Sentence = {
  'zh-Hans':
    '【衡信银行】您正在绑定尾号 {lastFour} 的卡，验证码 {code}，五分钟内有效。银行人员不会向您索要；如非本人操作，请忽略并联系银行。',
  'zh-Hant':
    '【衡信銀行】您正在綁定末四碼 {lastFour} 的卡片，驗證碼 {code}，五分鐘內有效。銀行人員不會向您索取；若非本人操作，請忽略並聯絡銀行。',
  en: 'Hengxin Bank: you are binding the card ending in {lastFour}. Your code is {code}, for five minutes. Nobody of the bank asks you for it; if this was not you, ignore it and tell the bank.',
};

/** How a code went out. */
export const tellBinding = operation({
  name: `${SHARD}.binding.delivered`,
  summary: 'Writes down whether a binding’s code went out, and to which number, masked.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object(
    {
      binding: Type.String({ minLength: 1, maxLength: 64 }),
      delivery: Type.Enum(['sent', 'simulated', 'no-phone']),
      sentTo: Type.Union([Type.String({ maxLength: 32 }), Type.Null()]),
    },
    { additionalProperties: false },
  ),
  load: ({ binding }) => [bindings.key(binding)],
  decide: (state, { binding: id, delivery, sentTo }) => {
    const binding = state.get(bindings, id);
    if (binding === undefined) return effects({ reply: { binding: id } });
    return effects({
      reply: { binding: id, delivery },
      rows: [bindings.update({ ...binding, delivery, sent_to: sentTo })],
      facts: [{ kind: `${SHARD}.binding-code-sent`, header: { delivery } }],
    });
  },
});

/** Sends the code; a repeat after a stop sends the same one, for it is made of the binding. */
export const deliverCodes: NonNullable<Pilot['deliver']> = ({ submit, tell }: Outside) => ({
  [SEND_CODE]: async (payload, id) => {
    const binding = String(payload.binding);
    const locale = String(payload.locale) as Locale;
    const words = say(text, locale, { lastFour: String(payload.lastFour), code: codeOf(binding) });
    const told = await tell({ party: String(payload.party), text: words, locale, key: id });
    const delivery: Delivery = !told.sent ? 'no-phone' : told.simulated ? 'simulated' : 'sent';
    await submit(tellBinding, { binding, delivery, sentTo: told.to }, `told:${id}`);
  },
});
