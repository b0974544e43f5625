import type { SameWords } from '@sandglass/kit';
import type { share as hans } from './zh-Hans.ts';

export const share: SameWords<typeof hans> = {
  title: 'Give a shop a payment token',
  lead: '{{shop}} asks for a payment token for “{{scenario}}”.',
  simulated: 'A simulated shop: a fictional company that takes no real money.',
  returns: 'You then go back to',
  once: 'It pays only when you order.',
  recurring:
    'After the first payment the shop may collect as agreed without asking you each time; you can pause or delete the token at any time.',
  given: 'What the shop is given',
  card: 'Which card',
  noCard: 'Bind a card first, then order again at the shop.',
  bind: 'Bind a card',
  rules: 'What it may do',
  token: 'Which token',
  own: '{{scenario}}, ending {{lastFour}}',
  new: 'A new token for this order',
  rulesHint: 'You can change this in the token at any time.',
  suggested: 'As the shop suggests',
  means: 'That is:',
  approve: 'Agree, and go back to the shop',
  decline: 'Do not agree',
  going: 'Going back to the shop…',
  over: 'This request is over. Go back to the shop and order again.',
  none: 'There is no such request. Go back to the shop and order again.',
  welcome: {
    title: 'A shop asks to be paid by a token',
    lead: 'Sign in to see what it asks. The shop gets nothing before you agree, and you may say no.',
  },
};
