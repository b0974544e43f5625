import { useWords } from '../words/words.ts';

/** Who of the parties is not real here. */
export function Simulated() {
  const say = useWords();
  return <p className="p-simulated">{say('payments.simulated')}</p>;
}
