import { Scroll } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';

/** What the customer answered, as it was recorded: what a decision is worked out from again. */
export function Answers({ answers, path }: { readonly answers: unknown; readonly path: string }) {
  const say = useWords();
  return (
    <details className="c-card">
      <summary>{say('lending.answers')}</summary>
      <Scroll label={say('lending.answers')}>
        <pre>{JSON.stringify(answers, null, 2)}</pre>
      </Scroll>
      <p>{say('pilot.rawCall')}</p>
      <Scroll label={say('pilot.rawCall')}>
        <pre>{`curl -H "Authorization: Bearer $SANDGLASS_TOKEN" \\\n  ${location.origin}${path}`}</pre>
      </Scroll>
    </details>
  );
}
