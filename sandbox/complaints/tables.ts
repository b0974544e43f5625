import {
  date,
  instant,
  int,
  nullable,
  type RowKey,
  type RowOf,
  type State,
  table,
  text,
} from '@sandglass/operations';

/** Both ladders: the institution answers first, then the association of its trade. */
export type Level = 'institution' | 'association';
export type ComplaintState = 'filed' | 'acknowledged' | 'answered' | 'closed';
export type About = 'charge' | 'service' | 'decision' | 'data' | 'other';
export type Channel = 'app' | 'phone' | 'counter' | 'mail';

export const terms = table(
  'complaints.terms',
  {
    pilot: text(),
    digest: text(),
    institution: text(),
    acknowledge_days: int(),
    answer_days: int(),
    association_acknowledge: nullable(int()),
    association_answer: nullable(int()),
  },
  { key: 'pilot' },
);
export type Terms = RowOf<typeof terms>;

export const complaints = table(
  'complaints.complaint',
  {
    id: text(),
    customer: text(),
    about: text<About>(),
    channel: text<Channel>(),
    claim: nullable(text()),
    level: text<Level>(),
    state: text<ComplaintState>(),
    filed_on: date(),
    filed_at: instant(),
    lapses_on: nullable(date()),
    closed_on: nullable(date()),
    closed_by: nullable(text<'complainant' | 'lapse'>()),
  },
  { key: 'id' },
);
export type Complaint = RowOf<typeof complaints>;

export const rungs = table(
  'complaints.rung',
  {
    id: text(),
    complaint: text(),
    level: text<Level>(),
    opened_on: date(),
    acknowledge_by: nullable(date()),
    answer_by: nullable(date()),
    acknowledged_on: nullable(date()),
    answered_on: nullable(date()),
    words: text(),
    answer: nullable(text()),
    overdue: nullable(text<'acknowledge' | 'answer'>()),
  },
  { key: 'id' },
);
export type Rung = RowOf<typeof rungs>;
export const rungId = (complaint: string, level: Level): string => `${complaint}|${level}`;

export const complainants = table('complaints.complainant', { id: text(), open: int() }, { key: 'id' });

/** What an operation's `load` names to know a party's open complaints. */
export const complainantKey = (party: string): RowKey => complainants.key(party) as unknown as RowKey;

/** How many complaints of a party are open; whoever has one cannot be forgotten. */
export const complaintsOpen = (state: State, party: string): number =>
  state.get(complainants, party)?.open ?? 0;
