import { Proposal } from '../release/proposal.tsx';
import { useWords } from '../words/words.ts';
import { DifferencesTable } from './differences-table.tsx';
import type { Document, Whole } from './shape.ts';

interface Props {
  readonly proposal: NonNullable<Whole['proposal']>;
  /** What is in force. */
  readonly before: Document | null;
  readonly at: string;
}

/** What a proposed product changes, place by place. */
export function ProposedProduct({ proposal, before, at }: Props) {
  const say = useWords();
  const means = { release: say('products.releaseMeans'), decline: say('products.giveBackMeans') };
  return (
    <Proposal proposal={proposal} at={at} means={means}>
      <DifferencesTable before={before} after={proposal.document} />
    </Proposal>
  );
}
