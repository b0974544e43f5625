import type { RuleSchema } from '@sandglass/rules/table';
import { Proposal } from '../release/proposal.tsx';
import { useWords } from '../words/words.ts';
import { CasesTable } from './cases-table.tsx';
import { Differences } from './differences.tsx';
import { ReplayFound } from './replay-panel.tsx';
import type { RuleProposal } from './shape.ts';

interface Props {
  readonly proposal: RuleProposal;
  readonly schema: RuleSchema;
  readonly at: string;
}

/** What a proposed table changes, what of today's decisions it would change, and how its cases go. */
export function ProposalPanel({ proposal, schema, at }: Props) {
  const say = useWords();
  const means = { release: say('rules.releaseMeans'), decline: say('rules.giveBackMeans') };
  return (
    <Proposal proposal={{ ...proposal, id: proposal.proposal }} at={at} means={means}>
      <Differences of={proposal.differences} />
      <h3>{say('rules.replayTitle')}</h3>
      <ReplayFound schema={schema} of={proposal.replay} whose={say('rules.proposal')} />
      <h3>{say('rules.cases')}</h3>
      <CasesTable
        schema={schema}
        cases={proposal.cases}
        results={proposal.results}
        of={say('rules.proposal')}
      />
    </Proposal>
  );
}
