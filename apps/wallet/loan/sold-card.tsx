import { dayText, Shown, useLocale, useRead } from '@sandglass/kit';
import { ASSIGNMENTS, assignmentsShape } from '../bank/assignments.ts';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { useWords } from '../words/words.ts';

/** Who bought the loan, since when, and where it is paid now: the notice of the assignment in the reader's language. */
export function SoldCard({ loan }: { readonly loan: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const read = useRead(ASSIGNMENTS, assignmentsShape);
  return (
    <Shown read={read} lines={3}>
      {({ assignments }) => {
        const of = assignments.find((one) => one.loan === loan);
        if (of === undefined) return null;
        return (
          <Card>
            <h2>{say('loan.soldTo', { buyer: of.buyerName, day: dayText(of.assignedOn, locale) })}</h2>
            <Figures
              rows={[
                { name: say('loan.payHolder'), value: of.payTo.holder },
                { name: say('loan.payBank'), value: of.payTo.bank },
                { name: say('loan.payAccount'), value: of.payTo.account },
                { name: say('loan.payContact'), value: of.contact },
              ]}
            />
            <p>{of.notice[locale]}</p>
            <p className="sg-hint">{say('loan.soldHint')}</p>
          </Card>
        );
      }}
    </Shown>
  );
}
