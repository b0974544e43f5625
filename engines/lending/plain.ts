import { gone, type PlainRows, plainRows } from '@sandglass/journal';
import { judgements } from './classify/judgement.ts';
import { cases } from './collection/case.ts';
import { contacts } from './collection/contact.ts';
import { contactedPeople } from './collection/contacted-person.ts';
import { hardships } from './hardship/hardship.ts';
import { lineRaises } from './line/line-raise.ts';
import { FIGURES, type FigureName, type Figures } from './monitor/figures.ts';
import { readings, warnings } from './monitor/tables.ts';
import { preservations } from './preservation/preservation.ts';
import { seals } from './preservation/seal.ts';
import { realisations, type Shelter } from './realise/realisation.ts';
import { recoveries } from './recovery/recovery.ts';
import { restructures } from './restructure/restructure.ts';
import { writeOffs } from './write-off/write-off.ts';

const UNKNOWN = Object.fromEntries(
  (Object.keys(FIGURES) as FigureName[]).map((name) => [name, null]),
) as Figures;

const THEIR_LOANS = 'select id from lending.loan where shard = $1 and customer = $2';
/** Of tables with a row a loan. */
const ofLoan = `id in (${THEIR_LOANS})`;
const byLoan = `loan in (${THEIR_LOANS})`;
const ofInventory = `id in (select p.id || '.s' || n from lending.preservation p, generate_series(1, p.assets) n
  where p.shard = $1 and p.id in (${THEIR_LOANS}))`;

const NO_FAMILY: Shelter = { kind: 'none', monthlyRent: '0.00', years: 0 };

/** What the engine keeps of a borrower in plain words, when the law no longer asks for it. Amounts, dates and what was done stay. */
export const lendingPlain: readonly PlainRows[] = [
  plainRows(judgements, (row) => ({ ...row, words: '' }), ofLoan),
  plainRows(cases, (row) => ({ ...row, guarantors: [] }), ofLoan),
  plainRows(contactedPeople, (row) => ({ ...row, recent: [] }), 'id = $2'),
  plainRows(contacts, (row) => ({ ...row, text: '', words: gone(row.words) }), byLoan),
  plainRows(hardships, (row) => ({
    ...row,
    words: '',
    affordable: null,
    answer: gone(row.answer),
    offer: row.offer && { ...row.offer, words: '' },
  })),
  plainRows(lineRaises, (row) => ({ ...row, reason: '' }), 'id = $2'),
  plainRows(readings, (row) => ({ ...row, figures: UNKNOWN, found: [] })),
  plainRows(warnings, (row) => ({ ...row, found: [], words: gone(row.words), answer: gone(row.answer) })),
  plainRows(
    preservations,
    (row) => ({ ...row, court: gone(row.court), papers: [], case_number: gone(row.case_number) }),
    ofLoan,
  ),
  plainRows(seals, (row) => ({ ...row, owner: '', description: '' }), ofInventory),
  plainRows(
    realisations,
    (row) => ({ ...row, papers: [], wanted: null, distribution: null, shelter: NO_FAMILY }),
    byLoan,
  ),
  plainRows(recoveries, (row) => ({ ...row, documents: [] }), ofLoan),
  plainRows(restructures, (row) => ({ ...row, words: '' })),
  plainRows(writeOffs, (row) => ({ ...row, words: '', evidence: [] }), ofLoan),
];
