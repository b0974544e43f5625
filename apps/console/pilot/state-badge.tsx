import { useSentence } from '@sandglass/kit';
import { stateWords } from '@sandglass/register/words';
import type { PilotState } from './shape.ts';

/** A pilot's state in words; the colour only repeats them. */
export function StateBadge({ state }: { readonly state: PilotState }) {
  const inWords = useSentence();
  return <span className={`c-state c-state-${state}`}>{inWords(stateWords[state])}</span>;
}
