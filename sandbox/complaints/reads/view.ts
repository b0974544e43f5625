import type { Locale } from '@sandglass/operations';
import { say } from '@sandglass/operations';
import Type from 'typebox';
import type { Complaint, Rung } from '../tables.ts';
import { standing } from '../words.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);

const RungView = {
  level: Type.String({ description: 'institution or association' }),
  openedOn: Type.String(),
  acknowledgeBy: Nullable,
  answerBy: Nullable,
  acknowledgedOn: Nullable,
  answeredOn: Nullable,
  overdue: Type.Union([Type.String(), Type.Null()], {
    description: 'acknowledge or answer: the deadline that was missed last',
  }),
};

/** A complaint without its words. */
export const ComplaintView = Type.Object({
  complaint: Type.String(),
  pilot: Type.String(),
  customer: Type.String(),
  about: Type.String(),
  channel: Type.String(),
  claim: Nullable,
  level: Type.String(),
  state: Type.String({ description: 'filed, acknowledged, answered or closed' }),
  says: Type.String({ description: 'Where it stands, in the reader’s language' }),
  filedOn: Type.String(),
  filedAt: Type.String(),
  lapsesOn: Nullable,
  closedOn: Nullable,
  closedBy: Nullable,
  ladder: Type.Array(Type.Object(RungView)),
});

/** With the words of both sides, at each level. */
export const ComplaintWithWords = Type.Object({
  ...ComplaintView.properties,
  ladder: Type.Array(Type.Object({ ...RungView, words: Nullable, answer: Nullable })),
});

export const rungView = (rung: Rung) => ({
  level: rung.level,
  openedOn: rung.opened_on,
  acknowledgeBy: rung.acknowledge_by,
  answerBy: rung.answer_by,
  acknowledgedOn: rung.acknowledged_on,
  answeredOn: rung.answered_on,
  overdue: rung.overdue,
});

export function complaintView(pilot: string, complaint: Complaint, rungs: readonly Rung[], locale: Locale) {
  const rung = rungs.find(({ level }) => level === complaint.level);
  const { level, state } = complaint;
  const values = {
    answerBy: rung?.answer_by ?? '–',
    lapsesOn: complaint.lapses_on ?? '–',
    closedOn: complaint.closed_on ?? '–',
  };
  return {
    complaint: complaint.id,
    pilot,
    customer: complaint.customer,
    about: complaint.about,
    channel: complaint.channel,
    claim: complaint.claim,
    level,
    state,
    says: say(standing(complaint, rung), locale, values),
    filedOn: complaint.filed_on,
    filedAt: new Date(complaint.filed_at).toISOString(),
    lapsesOn: complaint.lapses_on,
    closedOn: complaint.closed_on,
    closedBy: complaint.closed_by,
    ladder: rungs.map(rungView),
  };
}
