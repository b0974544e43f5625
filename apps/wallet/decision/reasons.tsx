import { useLocale } from '@sandglass/kit';
import type { Application } from '../bank/applications.ts';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** The grade and what weighed, in the customer's language. */
export function Reasons({ of }: { readonly of: Application }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <Card title={say(of.decision === 'approved' ? 'decision.reasons' : 'decision.declinedReasons')}>
      {of.reasons.length === 0 ? (
        <p>{say('decision.noReasons')}</p>
      ) : (
        <ul className="w-reasons">
          {of.reasons.map(({ code, text }) => (
            <li key={code}>{text[locale]}</li>
          ))}
        </ul>
      )}
      <p className="w-grade">
        <span>{say('decision.grade')}</span> <b>{of.grade}</b>
        <small>{say('decision.gradeWhy')}</small>
      </p>
    </Card>
  );
}
