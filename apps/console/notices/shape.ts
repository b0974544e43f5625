import { nullable, object, oneOf, pageOf, type Shaped, sentence, text } from '@sandglass/kit';

export const noticeKinds = ['limit', 'trigger', 'disagreement', 'runs-out', 'exit-step', 'fund'] as const;
export const noticeStates = ['unread', 'read', 'over'] as const;

const notice = object({
  id: text,
  kind: oneOf(...noticeKinds),
  pilot: text,
  title: sentence,
  since: text,
  overAt: nullable(text),
  state: oneOf(...noticeStates),
  fact: nullable(text),
});
export type Notice = Shaped<typeof notice>;
export const noticesShape = pageOf(notice);
export const NOTICES = '/api/notices';

/** Where on the pilot's page the cause is. */
export const placeOf: Readonly<Record<Notice['kind'], string>> = {
  limit: '/watch',
  trigger: '/incidents',
  disagreement: '/watch',
  'runs-out': '',
  'exit-step': '/exit',
  fund: '/redress',
};
