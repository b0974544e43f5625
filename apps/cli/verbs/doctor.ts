import type { Verb } from '../verb.ts';

const verb: Verb = {
  name: 'doctor',
  summary: 'Says what is wrong with this machine and how to mend it',
  help: `Usage: sandglass doctor [--json]

Looks at Node, PostgreSQL, user, data folder, disk, memory, port, database, roles, keys, clock, fonts and pgbench, each by itself.
Exits 1 when something must be mended; a note (–) is not a fault.`,
  async run({ json, print, answerNo }) {
    const { checks } = await import('../doctor/checks.ts');
    const found = [];
    for (const check of checks) found.push(await check());
    const ok = found.every((check) => check.ok);
    if (!ok) answerNo();
    if (json)
      return print(
        JSON.stringify({
          ok,
          checks: found.map(({ name, ok: fine, detail, remedy }) => ({ name, ok: fine, detail, remedy })),
        }),
      );
    for (const { ok: fine, note, name, detail, remedy } of found) {
      print(
        `${fine ? (note ? '–' : '✓') : '✗'} ${name.padEnd(12)} ${detail}${remedy === '' ? '' : ` ${remedy}`}`,
      );
    }
  },
};

export default verb;
