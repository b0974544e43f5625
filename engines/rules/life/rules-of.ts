import type { AnyOperation, Operation } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { declineTable } from './decline.ts';
import { discardDraft } from './discard.ts';
import { draftTable } from './draft.ts';
import { openTable } from './open.ts';
import { proposeTable } from './propose.ts';
import { releaseTable } from './release.ts';
import { rollBackTable } from './roll-back.ts';
import type { RulesDefinition } from './rules.ts';

const listed = <S extends TSchema, P>(operation: Operation<S, P>): AnyOperation =>
  operation as unknown as AnyOperation;

/** The operations by which a pilot's decision tables live. */
export function rulesOf(definition: RulesDefinition) {
  const open = openTable(definition);
  const draft = draftTable(definition);
  const discard = discardDraft(definition);
  const propose = proposeTable(definition);
  const release = releaseTable(definition);
  const decline = declineTable(definition);
  const rollBack = rollBackTable(definition);
  const operations: readonly AnyOperation[] = [
    listed(open),
    listed(draft),
    listed(discard),
    listed(propose),
    listed(release),
    listed(decline),
    listed(rollBack),
  ];
  return { definition, open, draft, discard, propose, release, decline, rollBack, operations };
}

export type Rules = ReturnType<typeof rulesOf>;
