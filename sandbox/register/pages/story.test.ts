import { changed, declared } from '@sandglass/declaration/testing';
import { expect, it } from 'vitest';
import { proofsOf } from '../proofs.ts';
import { type StepRow, steps as stepTable } from '../tables.ts';
import { bank, Desk, officer, second } from '../testing/desk.ts';
import { steps } from './story.ts';

const raised = (maximum: string) => declared(changed('/limits/0/maximum', maximum));

/** Which differences the public story of this pilot leads to, the oldest first. */
function linked({ rows, pilot, now }: Desk): readonly string[] {
  const story = [...rows].flatMap(([key, row]) => (key.startsWith(stepTable.name) ? [row as StepRow] : []));
  const proofs = proofsOf(story);
  const shown = steps({ pilot, steps: story, proofs, now, businessDate: '2026-01-05', locale: 'en' });
  return [...shown.text.matchAll(/from=(\d+)&amp;to=(\d+)/g)].map(([, from, to]) => `${from} → ${to}`);
}

it('the story leads to what an amendment changed of the version in force before, never of one that was refused', () => {
  const desk = new Desk().running();
  desk.done('amend', bank, { declaration: raised('1300') });
  desk.done('dropAmendment', officer, { reason: 'not now' });
  expect(linked(desk)).toEqual([]);
  desk.amendmentProposed(raised('1400')).done('approveAmendment', second);
  expect(linked(desk)).toEqual(['1 → 3', '1 → 3']);
  desk.amendmentProposed(raised('1500'));
  desk.done('dropAmendment', officer, { reason: 'not now' });
  desk.amendmentProposed(raised('1600')).done('approveAmendment', second);
  expect(linked(desk)).toEqual(['1 → 3', '1 → 3', '3 → 4', '3 → 5', '3 → 5']);
});
