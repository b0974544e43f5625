import { instant, int, json, nullable, type RowOf, type Sentence, table, text } from '@sandglass/operations';

export const KINDS = ['limit', 'trigger', 'disagreement', 'runs-out', 'exit-step', 'fund'] as const;
/** What a notice is about; `about` names which one of its kind. */
export type NoticeKind = (typeof KINDS)[number];

/** What one party should know of a pilot. Its id is pilot|kind|about|party. */
export const notices = table(
  'notices.notice',
  {
    id: text(),
    pilot: text(),
    party: text(),
    kind: text<NoticeKind>(),
    about: text(),
    title: json<Sentence>(),
    fact: nullable(text()),
    /** How often it was raised. */
    times: int(),
    since: instant(),
    over_at: nullable(instant()),
    read_at: nullable(instant()),
  },
  { key: 'id' },
);
export type Notice = RowOf<typeof notices>;

export const noticeId = (pilot: string, { kind, about }: Pick<Notice, 'kind' | 'about'>, party: string) =>
  `${pilot}|${kind}|${about}|${party}`;
