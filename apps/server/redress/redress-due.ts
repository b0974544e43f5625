import { claimsDue } from '@sandglass/compensation';
import { complaintsDue } from '@sandglass/complaints';
import type { AlsoDue, Due } from '@sandglass/register';
import { endOf } from '../staff-due.ts';

/** Claims that an institution decides, and complaints that it, or the association's desk, answers. */
export const redressDue: AlsoDue = async (pool, { role, party }, pilots) => {
  const isOwn = role === 'institution';
  if (!isOwn && role !== 'supervisor') return [];
  const ids = pilots.filter(({ institution }) => !isOwn || institution === party).map(({ id }) => id);
  const level = isOwn ? 'institution' : 'association';
  const [claims, complaints] = await Promise.all([
    isOwn ? claimsDue(pool, ids) : [],
    complaintsDue(pool, ids),
  ]);
  return [
    ...claims.map((of) => due('decide-claims', of)),
    ...complaints.filter((of) => of.level === level).map((of) => due('answer-complaints', of)),
  ];
};

interface Waiting {
  readonly pilot: string;
  readonly count: number;
  readonly first: string | null;
}

const due = (kind: Due['kind'], { pilot, count, first }: Waiting): Due => ({
  kind,
  pilot,
  count,
  until: first === null ? null : endOf(first),
});
