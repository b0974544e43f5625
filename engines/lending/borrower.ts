import { int, type Locale, locales, type RowOf, type State, table, text } from '@sandglass/operations';
import Type from 'typebox';

/** How a party stands with a lender over all its loans. `id` is the party. */
export const borrowers = table(
  'lending.borrower',
  {
    id: text(),
    /** GB/T 2260, province level: what regional limits count by. */
    region: text(),
    /** Ever signed. */
    loans: int(),
    loans_overdue: int(),
    /** Of its debt to any bank, what is more than 90 days overdue, in hundredths of a percent: by the credit bureau. */
    overdue_elsewhere_bps: int(),
    /** In which language they are written to: that in which they signed their last contract. */
    locale: text<Locale>(),
  },
  { key: 'id' },
);
export type Borrower = RowOf<typeof borrowers>;

/** The language of who never said another. */
const MAINLAND: Locale = 'zh-Hans';

/** What a person who signs says of their language: that of the screen or paper before them. */
export const SignedIn = {
  locale: Type.Optional(Type.Enum([...locales], { description: 'The language in which it is signed.' })),
};

/** The language in which a party is written to. Load `borrowers.key(party)` before. */
export const languageOf = (state: State, party: string): Locale =>
  state.get(borrowers, party)?.locale ?? MAINLAND;

/** A party that has borrowed nothing yet. */
export const newBorrower = (id: string, region: string): Borrower => ({
  id,
  region,
  loans: 0,
  loans_overdue: 0,
  overdue_elsewhere_bps: 0,
  locale: MAINLAND,
});
