import type { SameWords } from '@sandglass/kit';
import type { clearing as hans } from './clearing.zh-Hans.ts';

export const clearing: SameWords<typeof hans> = {
  file: 'The network’s file for this member',
  noFile: 'No file of this date',
  noFileWhy:
    'The network closes each member’s file in the night after the date. Of a date on which we were no member there is none.',
  fileName: 'Name',
  fileLines: 'Lines',
  fileSum: 'Sum of amounts',
  fileFees: 'Interchange · network fee',
  fileDigest: 'SHA-256 of the file:',
  keepFile: 'Download the file ({{size}} kB)',
  title: 'Clearing',
  lead: 'Of each settlement date: our own books, the network’s file and the settlement bank’s statement, held against each other.',
  none: 'No settlement date yet',
  noneWhy: 'After the first one the night compares the network’s file; what it found stands here.',
  date: 'Settlement date',
  state: { reconciled: 'Reconciled', settled: 'Settled' },
  open: 'Differences',
  allWell: 'none open',
  openCount: '{{count}} open',
  waitCount: '{{count}} waiting',
  notOurs: 'No settlement date of ours',
  matched: 'Agree',
  of: '{{matched}} ({{lines}} in the file, {{own}} of ours)',
  gross: 'Gross',
  net: 'Net',
  settlesOn: 'Settles on',
  back: 'Back to the dates',
  signs: 'Amounts below zero: in the file, money that goes back; on the statement, money that we pay.',
  left: '{{count}} more; they come as these are ended.',
  fourEyes: 'Where money moves two people are needed: one proposes a way, another confirms the same.',
  noDifference: 'No difference',
  noDifferenceWhy: 'All three agree on this date.',
  kind: {
    'amount-differs': 'Another amount',
    'kind-differs': 'Another kind',
    'only-theirs': 'Only in the network’s file',
    'only-ours': 'Only in our books',
    twice: 'Cleared more than once',
    'wrong-day': 'Another date',
  },
  next: {
    'amount-differs':
      'Both have it, with another amount. See the payment and ask the other side: where the file is right, correct our booking; where we are, claim it.',
    'kind-differs':
      'One side has it as a payment, the other as money that goes back. See the payment: where the file is right, correct our booking; where we are, claim it.',
    'only-theirs':
      'The network cleared it, and we have not booked it. Where it was made, book it late; where it was not, claim it.',
    'only-ours':
      'We booked it, and the network has not cleared it. Where it was made, claim it; where it was not, take it back.',
    twice:
      'It was cleared before, and once more. Claim what came again: the network puts it right in a later file.',
    'wrong-day':
      'Both have the same amount, on different dates. No money has to move: find out whose date is wrong, say so, and accept it. One person is enough.',
  },
  money: {
    'amount-differs': 'Another amount was moved',
    'only-theirs': 'Money that nobody expected',
    'only-ours': 'Money that was not moved',
    twice: 'Money that was moved twice',
    'wrong-day': 'Money on another day',
  },
  nextMoney: {
    'amount-differs':
      'The settlement bank moved another amount than this date comes to. Ask it for a correction: once that stands on a statement, this ends by itself. Accept only what will not be corrected.',
    'only-theirs':
      'The settlement bank moved money for a date for which we expect none. Ask it what that is: once it is taken back on a statement, this ends by itself. Accept only what will not be corrected.',
    'only-ours':
      'The settlement bank has not moved what this date comes to, neither to us nor from us. Ask it why: once the money is moved, this says so. Accept only what never will be.',
    twice:
      'The settlement bank moved what this date comes to a second time. Ask it for a correction: once that stands on a statement, this ends by itself. Accept only what will not be corrected.',
    'wrong-day':
      'The whole amount was moved, on another day than it was due. No money has to move: find out why, say so, and accept it. One person is enough.',
    'given-up':
      'What was given up was moved after all. Accept it: that takes back what was booked as our own cost or gain.',
  },
  byItself: {
    'cut-over': 'It ended by itself, as both clocks were near midnight:',
    'matched-later': 'It ended by itself, as a later file or statement put it right:',
    undone: 'It ended by itself, as both sides undid it:',
  },
  source: { file: 'network’s file', statement: 'settlement bank’s statement' },
  is: {
    waiting: 'waits for the next file',
    open: 'open',
    claimed: 'claimed from the network',
    closed: 'closed',
  },
  ours: 'Ours',
  theirs: 'Theirs',
  stands: 'Still differs by',
  expected: 'We expected',
  came: 'Statement',
  ownOn: 'Booked by us on',
  moneyDueOn: 'Due on',
  foundOn: 'Found on',
  toPayment: 'See the payment',
  said: '{{by}}: {{words}}',
  saidConfirming: '{{by}}, confirming: {{words}}',
  claimed: 'Claimed',
  later: {
    waiting:
      'It was near midnight, or is being undone: the next file may have it. If not, it is opened tomorrow.',
    claimed:
      'The network puts it right in a later file; then this ends by itself. If it refuses, it says why here.',
  },
  endedBy: 'Ended: {{way}},',
  confirm: 'Confirm: {{way}}',
  refused: 'The network did not take the claim: {{why}}. Another way is left.',
  proposed: '{{by}} proposes: {{way}}. Another person has to confirm it.',
  way: {
    'post-late': 'Book it late',
    reverse: 'Take it back',
    claim: 'Claim it from the network',
    accept: 'Accept it',
    'accept-date': 'Accept the date',
  },
  means: {
    'post-late': 'What was cleared and not booked is booked now. A second person confirms.',
    reverse:
      'What was booked and not cleared is undone on the account on which it was booked, the holder’s or the shop’s. A second person confirms.',
    claim: 'The network is asked to put it right, in a later clearing file. A second person confirms.',
    accept: 'The difference stays at our own cost or gain. A second person confirms.',
    'accept-date': 'No money moves. What you write stays with it.',
  },
  words: 'In your words',
};
