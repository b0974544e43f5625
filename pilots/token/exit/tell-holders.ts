import { subjectKey } from '@sandglass/journal';
import {
  date,
  effects,
  type Locale,
  operation,
  type Sentence,
  say,
  table,
  text,
} from '@sandglass/operations';
import Type from 'typebox';
import { holders } from '../binding/binding.ts';
import { SHARD } from '../shard.ts';

/** Holders who were told that the pilot ends; the id is the holder's. */
const endingTold = table('token.ending_told', { id: text(), told_on: date() }, { key: 'id' });

/** Holders with a bound card who were not told of the pilot's end; $1 shard. Plan: bound cards of the shard, once. */
export const UNTOLD_HOLDERS = `select distinct b.customer as id, b.customer, 0::int8 as amount from token.bound_card b
  where b.shard = $1 and not exists (select from token.ending_told e where e.shard = b.shard and e.id = b.customer)
  order by 1`;

const TOLD = `${SHARD}.holder.told-of-ending`;

const ends: Sentence = {
  'zh-Hans': '智令试点将结束：不再绑卡和生成标记，您的标记将逐个关闭，订阅请改用其他付款方式。',
  'zh-Hant': '智令試辦將結束：不再綁卡和產生代碼，您的代碼將逐一關閉，定期扣款請改用其他付款方式。',
  en: 'The pilot of payment tokens ends: no card is bound and no token made any more, and yours are closed one by one. Please pay subscriptions another way.',
};
const stops: Sentence = {
  'zh-Hans': '智令试点提前结束，您的标记即日起停用。',
  'zh-Hant': '智令試辦提前結束，您的代碼即日起停用。',
  en: 'The pilot of payment tokens ends early, and your tokens have stopped.',
};
const rights: Sentence = {
  'zh-Hans':
    '退款照常到账。不是您本人的付款、未收到的商品或服务，请在银行应用的付款记录中提出，由银行先行处理。',
  'zh-Hant':
    '退款照常入帳。不是您本人的付款、未收到的商品或服務，請在銀行應用程式的付款紀錄中提出，由銀行先行處理。',
  en: 'Refunds still reach you. What was not yours, or was paid and not received, contest in the bank’s app: the bank looks at it first.',
};

/** What a holder is told: whether their tokens have stopped already, and what stays theirs. */
export function endingText(isStopped: boolean, locale: Locale): string {
  const space = locale === 'en' ? ' ' : '';
  return `${say(isStopped ? stops : ends, locale)}${space}${say(rights, locale)}`;
}

const Holder = Type.String({ minLength: 1, maxLength: 64 });

/** A holder hears once that the pilot ends, by message, in the language in which they bound a card; that they did stands in their own entry. */
export const tellHolder = operation({
  name: `${SHARD}.holder.tell-ending`,
  summary: 'Tells a holder by message that the pilot ends, once.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object({ holder: Holder, stopped: Type.Boolean() }, { additionalProperties: false }),
  load: ({ holder }) => [endingTold.key(holder), holders.key(holder), subjectKey(holder)],
  decide: (state, { holder, stopped }, { businessDate }) => {
    if (state.get(endingTold, holder) !== undefined) return effects({ reply: { holder } });
    const locale = state.get(holders, holder)?.locale ?? 'zh-Hans';
    const message = { text: endingText(stopped, locale), locale };
    return effects({
      reply: { holder },
      rows: [endingTold.insert({ id: holder, told_on: businessDate })],
      jobs: [
        {
          kind: 'message.send',
          payload: { shard: SHARD, party: holder, ...message, told: TOLD, about: holder },
        },
      ],
      facts: [{ kind: `${SHARD}.holder-told-of-ending`, subject: holder, header: { stopped } }],
    });
  },
});

/** What became of that message: sent, or there was no phone. */
export const holderTold = operation({
  name: TOLD,
  summary: 'The message that the pilot ends has been sent, or found no phone.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    { about: Holder, simulated: Type.Boolean(), sent: Type.Boolean() },
    { additionalProperties: false },
  ),
  load: ({ about }) => [subjectKey(about)],
  decide: (_state, { about, simulated, sent }) =>
    effects({
      reply: { sent },
      facts: [{ kind: `${SHARD}.holder-ending-delivered`, subject: about, header: { simulated, sent } }],
    }),
});
