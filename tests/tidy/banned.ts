import { argumentsOf, calleeOf, type Node, nodesOf, pathOf } from './nodes.ts';
import type { Rule } from './offence.ts';
import type { Source } from './source.ts';

interface Ban {
  readonly what: string;
  readonly instead: string;
  readonly matches: (node: Node) => boolean;
  /** Where it may stand, with the reason: a file, or a folder ending in a slash. */
  readonly allowed: Readonly<Record<string, string>>;
  /** Whether tests may. */
  readonly inTests: boolean;
}

const call = (name: string) => (node: Node) => calleeOf(node) === name;

export const bans: readonly Ban[] = [
  {
    what: 'Date.now()',
    instead: 'take `now` from the Clock of @sandglass/time; for a time-out, performance.now()',
    matches: call('Date.now'),
    allowed: { 'kernel/time/clock.ts': 'the real clock' },
    inTests: true,
  },
  {
    what: 'new Date()',
    instead: 'take `now` from the Clock of @sandglass/time',
    matches: (node) =>
      node.type === 'NewExpression' && calleeOf(node) === 'Date' && argumentsOf(node).length === 0,
    allowed: {},
    inTests: true,
  },
  {
    what: 'Math.random()',
    instead: 'draw from the Random that `decide` is given, or from node:crypto',
    matches: call('Math.random'),
    allowed: {},
    inTests: false,
  },
  {
    what: 'parseFloat()',
    instead: 'parse money by @sandglass/money and rates exactly; other figures by Number() and a check',
    matches: (node) => calleeOf(node) === 'parseFloat' || calleeOf(node) === 'Number.parseFloat',
    allowed: {},
    inTests: false,
  },
  {
    what: 'console',
    instead: 'use the server’s log, a verb’s `print`, or process.stderr',
    matches: (node) => node.type === 'MemberExpression' && pathOf(node.object) === 'console',
    allowed: {},
    inTests: false,
  },
  {
    what: 'JSON.parse()',
    instead: 'parse at a door, by a schema, and pass the value on',
    matches: call('JSON.parse'),
    allowed: {
      'apps/': 'doors: files, terminals, the network and a browser’s storage',
      'bench/iso8583.ts': 'the baseline that is measured',
      'kernel/database/embedded/': 'the folder’s owner file, and the manifests that npm installed',
      'kernel/http/schemas/page.ts': 'a cursor that came back in a URL',
      'kernel/identity/identity.ts': 'the token key, as the key store keeps it',
      'kernel/identity/pages/passkey.mjs': 'what the server asks the authenticator, in the page',
      'kernel/identity/passkeys/answer.ts': 'what the authenticator answers, in a form',
      'kernel/journal/own-content.ts': 'a leaf and its opening, which the journal wrote itself',
      'kernel/operations/pass.ts': 'a stored first reply, which the executor wrote itself',
      'sandbox/guard/obey.ts': 'a mandate, signed and sent as text',
    },
    inTests: true,
  },
  {
    what: 'reveal()',
    instead: 'print what a message shows of itself (`shown`, toString): card data are in clear here',
    matches: (node) => calleeOf(node)?.endsWith('.reveal') === true,
    allowed: {
      'standards/iso8583/': 'the codec itself',
      'engines/payments/iso/request.ts': 'a number becomes its reference',
      'engines/payments/switch/switch.ts': 'the issuer by its range, and a message that goes on as it came',
      'apps/cli/iso8583/answer.ts': 'whoever asks for it in clear, on their own terminal',
      'bench/iso8583.ts': 'reading is measured',
    },
    inTests: true,
  },
  {
    what: 'process.env',
    instead: 'read the environment in apps/ and pass the value on',
    matches: (node) => node.type === 'MemberExpression' && pathOf(node) === 'process.env',
    allowed: {
      'apps/': 'doors',
      'kernel/database/embedded/folder.ts': 'SANDGLASS_DATA, for tools without a server',
      'kernel/database/open.ts': 'DATABASE_URL, likewise',
      'bench/pgbench.ts': 'PATH, to find it',
      'bench/tpcb.ts': 'all of it, with the password, for pgbench',
    },
    inTests: true,
  },
];

/** Calls that have a better one in the house. */
export const banned: Rule = (sources) =>
  sources
    .filter(({ isCode }) => isCode)
    .flatMap((source) => {
      const here = bans.filter((ban) => !mayStandIn(ban, source));
      return nodesOf(source).flatMap((node) =>
        here
          .filter((ban) => ban.matches(node))
          .map(({ what, instead }) => ({
            path: source.path,
            line: source.lineAt(node.start),
            message: `${what} is not used here: ${instead}`,
          })),
      );
    });

const mayStandIn = (ban: Ban, source: Source): boolean =>
  (ban.inTests && source.isTest) ||
  Object.keys(ban.allowed).some((place) =>
    place.endsWith('/') ? source.path.startsWith(place) : source.path === place,
  );
