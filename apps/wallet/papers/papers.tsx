import { FileButton, SelectField, useLocale } from '@sandglass/kit';
import { useState } from 'react';
import { type Loan, loanPath } from '../bank/loans.ts';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';
import { monthsOf, type Period, yearsOf } from './periods.ts';

interface Props {
  readonly of: Pick<Loan, 'loan' | 'signedOn' | 'businessDate'>;
  readonly doors?: PaperDoors;
}

/** Where a pilot hands out its papers: one loan's under its path, the year's at another. */
export interface PaperDoors {
  readonly loanPath: (loan: string) => string;
  readonly annual: string;
}

const MICROLOAN: PaperDoors = { loanPath, annual: '/api/my/annual-summary.pdf' };

/** What one may keep on paper: contract, schedule, statement of a period, the year's summary. */
export function Papers({ of, doors = MICROLOAN }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const periods = monthsOf(of.signedOn, of.businessDate);
  const years = yearsOf(of.signedOn, of.businessDate);
  const [chosen, setChosen] = useState('all');
  const [year, setYear] = useState(String(years[0]));
  const { from, to } = periods.find(({ id }) => id === chosen) ?? periods[0]!;
  const path = (name: string, query = {}) =>
    `${doors.loanPath(of.loan)}/${name}.pdf?${new URLSearchParams({ ...query, lang: locale })}`;
  return (
    <Card title={say('papers.title')}>
      <p className="sg-hint">{say('papers.lead')}</p>
      <FileButton path={path('contract')}>{say('papers.contract')}</FileButton>
      <FileButton path={path('schedule')}>{say('papers.schedule')}</FileButton>
      <SelectField
        id="period"
        label={say('papers.period')}
        value={chosen}
        choices={periods.map((period) => ({
          value: period.id,
          label: nameOf(period, locale, say('papers.all')),
        }))}
        onChange={setChosen}
      />
      <FileButton path={path('statement', { from, to })}>{say('papers.statement')}</FileButton>
      <SelectField
        id="year"
        label={say('papers.year')}
        value={year}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        onChange={setYear}
      />
      <FileButton path={`${doors.annual}?${new URLSearchParams({ year, lang: locale })}`}>
        {say('papers.annual')}
      </FileButton>
    </Card>
  );
}

const nameOf = ({ id, from }: Period, locale: string, all: string): string =>
  id === 'all'
    ? all
    : new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        new Date(`${from}T00:00:00Z`),
      );
