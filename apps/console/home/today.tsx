import {
  EmptyState,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shaped,
  Shown,
  sentence,
  Timestamp,
  text,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { Link, Navigate } from 'react-router';
import { useMe } from '../frame/me.ts';
import { Page } from '../frame/page.tsx';
import { deskOf } from '../lending/lends.ts';
import { AcquirerDue } from '../payments/acquirer-due.tsx';
import { pilotState } from '../pilot/shape.ts';
import { StateBadge } from '../pilot/state-badge.tsx';
import { useWords } from '../words/words.ts';

const kinds = [
  'examine',
  'settle-questions',
  'judge',
  'second-officer',
  'disclose-amendment',
  'judge-amendment',
  'moderate',
  'finish-draft',
  'answer-questions',
  'answer-comments',
  'meet-conditions',
  'accept-conditions',
  'confirm-drill',
  'suspended',
  'runs-out',
  'crossed-triggers',
  'report-incident',
  'mend-incident',
  'close-incident',
  'decide-claims',
  'answer-complaints',
  'review-loans',
  'confirm-offers',
  'approve-models',
  'answer-hardship',
  'carry-out-hardship',
  'release-rules',
  'answer-objections',
  'look-at-warnings',
  'confirm-models',
  'validate-models',
  'collect-cases',
  'approve-write-offs',
  'decide-terms',
  'decide-raises',
  'approve-disposals',
  'meet-court-dates',
  'release-products',
  'work-disputes',
  'advance-disputes',
  'confirm-disputes',
  'settle-differences',
] as const;

const todayShape = object({
  due: list(
    object({
      kind: oneOf(...kinds),
      pilot: text,
      count: number,
      title: sentence,
      state: pilotState,
      until: nullable(text),
    }),
  ),
});
type Due = Shaped<typeof todayShape>['due'][number];

/** Where on the pilot's page the thing is done. */
const place: Readonly<Record<Due['kind'], string>> = {
  examine: '',
  'settle-questions': '/questions',
  judge: '/review',
  'second-officer': '/review',
  'disclose-amendment': '',
  'judge-amendment': '/review',
  moderate: '/comments',
  'finish-draft': '/declaration',
  'answer-questions': '/questions',
  'answer-comments': '/comments',
  'meet-conditions': '',
  'accept-conditions': '',
  'confirm-drill': '',
  suspended: '',
  'runs-out': '',
  'crossed-triggers': '/incidents',
  'report-incident': '/incidents',
  'mend-incident': '/incidents',
  'close-incident': '/incidents',
  'decide-claims': '/redress',
  'answer-complaints': '/redress',
  'review-loans': '/lending/reviews',
  'confirm-offers': '/lending/reviews?state=overturn-proposed',
  'approve-models': '/lending/models',
  'answer-hardship': '/lending/hardship',
  'carry-out-hardship': '/lending/hardship?state=agreed',
  'release-rules': '/lending/rules',
  'answer-objections': '/lending/warnings?state=objected',
  'look-at-warnings': '/lending/warnings',
  'confirm-models': '/lending/models',
  'validate-models': '/lending/models',
  'collect-cases': '/lending/collection',
  'approve-write-offs': '/lending/write-offs?state=proposed',
  'decide-terms': '/lending/terms?state=proposed',
  'decide-raises': '/lending/lines',
  'approve-disposals': '/lending/disposals?state=proposed',
  'meet-court-dates': '/lending/preservations',
  'release-products': '/lending/products',
  'work-disputes': '/payments/disputes',
  'advance-disputes': '/payments/disputes',
  'confirm-disputes': '/payments/disputes',
  'settle-differences': '/payments/clearing',
};

const leads = {
  supervisor: 'today.asSupervisor',
  institution: 'today.asInstitution',
} as const;

/** The same desk has another address at the counter for homes. */
const placeOf = (kind: Due['kind'], pilot: string): string =>
  ofBothDesks.has(kind) ? place[kind].replace(/^\/lending/, deskOf(pilot)) : place[kind];
const ofBothDesks: ReadonlySet<Due['kind']> = new Set([
  'review-loans',
  'confirm-offers',
  'approve-models',
  'release-rules',
  'confirm-models',
  'validate-models',
]);

/** The home of a role: what needs a decision today; a firm's is its desk. */
export function Today() {
  const { role } = useMe();
  return role === 'partner' ? <Navigate to="/firm" replace /> : <TodayOf role={role} />;
}

function TodayOf({ role }: { readonly role: string }) {
  const say = useWords();
  const read = useRead('/api/today', todayShape);
  const lead = role === 'supervisor' || role === 'institution' ? leads[role] : 'today.asAuditor';
  return (
    <Page title={say('today.title')}>
      <p className="c-lead">{say(lead)}</p>
      <Shown read={read}>
        {({ due }) => {
          const list = due.length === 0 ? <Nothing /> : <DueList due={due} />;
          return role === 'institution' ? <AcquirerDue others={list} none={<Nothing />} /> : list;
        }}
      </Shown>
      <p>
        <Link to="/pilots">{say('today.toPilots')}</Link>
      </p>
    </Page>
  );
}

function Nothing() {
  const say = useWords();
  return <EmptyState title={say('today.none')} why={say('today.noneWhy')} />;
}

function DueList({ due }: { readonly due: readonly Due[] }) {
  const say = useWords();
  const inWords = useSentence();
  return (
    <ul className="c-due">
      {due.map(({ kind, pilot, count, title, state, until }) => (
        <li key={`${kind} ${pilot}`} className={`c-due-${kind}`}>
          <Link to={`/pilots/${pilot}${placeOf(kind, pilot)}`}>{say(`due.${kind}`, { count })}</Link>
          <span className="c-due-about">
            {inWords(title)} <StateBadge state={state} />
          </span>
          {until !== null && (
            <span className="c-due-until">
              {say('today.until')} <Timestamp at={until} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
