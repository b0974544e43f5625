import type { HomeCase } from '../bank/homes.ts';

/** The one thing that the customer can do now. */
export type NextOfCase =
  | 'business'
  | 'home'
  | 'ownership'
  | 'consents'
  | 'value'
  | 'decide'
  | 'sign'
  | 'guarantee'
  | 'guarantee-at-counter'
  | 'co-owners-at-counter'
  | 'tenant-at-counter'
  | 'register'
  | 'mortgage'
  | 'registry'
  | 'draw'
  | 'at-counter'
  | 'nothing'
  | Ended;

/** From here on it is nobody's turn but the registry's. */
type Ended = 'closing' | 'closed' | 'withdrawn' | 'rescinded';
const ENDED: readonly string[] = ['closing', 'closed', 'withdrawn', 'rescinded'] satisfies Ended[];

const PASSED: readonly string[] = ['release-applied', 'released', 'transfer-applied', 'transferred'];

/** Whether the customer has ended the case, or the contract has run its course. */
export const isEnded = (state: HomeCase['state']): state is Ended => ENDED.includes(state);

/** By the case's task list, in its order; at the counter it is the clerk's turn. */
export function nextOfCase(of: HomeCase): NextOfCase {
  const stateOf = (section: string) => of.tasks.find((task) => task.section === section)?.state;
  if (isEnded(of.state)) return of.state;
  if (of.state !== 'signed') {
    if (stateOf('consents') === 'to-do' && of.channel === 'counter') return 'consents';
    if (of.channel === 'counter') return 'at-counter';
    if (stateOf('owner') === 'to-do') return 'business';
    if (stateOf('home') === 'to-do') return 'home';
    if (stateOf('ownership') === 'to-do') return 'ownership';
    if (stateOf('consents') === 'to-do') return 'consents';
    if (of.value === null) return 'value';
    if (of.state === 'approved') return 'sign';
    return of.state === 'declined' ? 'nothing' : 'decide';
  }
  // A home that was sold, or whose claim was, secures nothing new.
  if (of.mortgage !== null && PASSED.includes(of.mortgage.state)) return 'nothing';
  if (of.mortgage?.state === 'registered') {
    if (of.mortgage.ranksBefore !== null) return 'register';
    if (!of.guaranteeRequired || of.guarantee !== null) return 'draw';
  } else if (of.channel === 'counter') return 'at-counter';
  else if (of.mortgage?.state === 'applied') return 'registry';
  else if (of.ownersMissing.length > 0) return 'co-owners-at-counter';
  else if (of.letUntil !== null) return 'tenant-at-counter';
  else if (!of.guaranteeRequired || of.guarantee !== null) return 'mortgage';
  const own = of.control?.controller?.person === of.ownership?.self;
  return own && of.channel === 'online' ? 'guarantee' : 'guarantee-at-counter';
}
