import { EXIT_CLASSES } from '../schema/exit.ts';
import { type Check, wrong } from './check.ts';

/** There is one exit for each class: nobody writes the plan on the day on which it is needed. */
export const exitClasses: Check = ({ exits }) =>
  EXIT_CLASSES.flatMap((name) => {
    const count = exits.filter((exit) => exit.class === name).length;
    if (count === 1) return [];
    return [
      wrong(
        '/exits',
        count === 0 ? 'exit-class-missing' : 'exit-class-repeated',
        `类别 ${name} 应有且只有一个退出方案，现有 ${count} 个。`,
        `類別 ${name} 應有且只有一個退出方案，現有 ${count} 個。`,
        `the class ${name} needs exactly one exit and has ${count}.`,
      ),
    ];
  });
