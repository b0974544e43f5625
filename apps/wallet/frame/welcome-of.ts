const OF_TOKENS = [
  'tokens.welcome.points.card',
  'tokens.welcome.points.rules',
  'tokens.welcome.points.log',
] as const;

/** What a person who is not signed in is told, by how the address begins that they came to. */
const WELCOMES = [
  ['/share', { title: 'share.welcome.title', lead: 'share.welcome.lead', points: OF_TOKENS }],
  ['/tokens', { title: 'tokens.welcome.title', lead: 'tokens.welcome.lead', points: OF_TOKENS }],
] as const;

const OF_LOANS = {
  title: 'signIn.title',
  lead: 'signIn.lead',
  points: ['signIn.points.limits', 'signIn.points.data', 'signIn.points.log'],
} as const;

/** The words of the welcome, as the names under which they stand: a shop's customer is told of payments, not of loans. */
export const welcomeOf = (pathname: string) =>
  WELCOMES.find(([place]) => pathname.startsWith(place))?.[1] ?? OF_LOANS;
