import { useRead } from '@sandglass/kit';
import { isFrozen, MONITORING, monitoring } from '../bank/monitoring.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** On the first page, as long as the unused limit is frozen; nothing else. */
export function FreezeNotice() {
  const say = useWords();
  const { data } = useRead(MONITORING, monitoring);
  const warning = data?.warning ?? null;
  if (warning === null || !isFrozen(warning)) return null;
  return (
    <Card>
      <h2>{say('monitoring.frozen')}</h2>
      <p>{say('monitoring.frozenText')}</p>
      <ButtonLink to="/monitoring" kind="second">
        {say('monitoring.see')}
      </ButtonLink>
    </Card>
  );
}
