import { EXIT_PHASES, type Exit } from '../schema/exit.ts';
import { type Check, wrong } from './check.ts';

const ORDER = EXIT_PHASES.join(' → ');

/** Steps go forward only, from a freeze to offline. */
export const exitOrder: Check = ({ exits }) =>
  exits.flatMap(({ steps }, at) => {
    const misplaced = firstMisplaced(steps);
    if (misplaced === -1) return [];
    return [
      wrong(
        `/exits/${at}/steps/${misplaced}/phase`,
        'exit-order',
        `退出步骤须按 ${ORDER} 的顺序，始于 freeze，终于 offline。`,
        `退出步驟須按 ${ORDER} 的順序，始於 freeze，終於 offline。`,
        `the steps of an exit follow ${ORDER}, from freeze to offline.`,
      ),
    ];
  });

function firstMisplaced(steps: Exit['steps']): number {
  const phases = steps.map(({ phase }) => EXIT_PHASES.indexOf(phase));
  if (phases[0] !== 0) return 0;
  const back = phases.findIndex((phase, at) => phase < (phases[at - 1] ?? 0));
  if (back !== -1) return back;
  return phases.at(-1) === EXIT_PHASES.length - 1 ? -1 : phases.length - 1;
}
