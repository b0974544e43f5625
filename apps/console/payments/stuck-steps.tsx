import { useWords } from '../words/words.ts';

/** What a person does about a sale that is stuck. */
export function StuckSteps() {
  const say = useWords();
  return (
    <div className="p-stuck">
      <p>{say('payments.stuckWhy')}</p>
      <ol>
        <li>{say('payments.stuckDo.look')}</li>
        <li>{say('payments.stuckDo.ask')}</li>
        <li>{say('payments.stuckDo.settle')}</li>
      </ol>
    </div>
  );
}
