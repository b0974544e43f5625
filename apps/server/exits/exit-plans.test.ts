import { type Declaration, parseDeclaration } from '@sandglass/declaration';
import { type ExitClass, type Plan, planOf } from '@sandglass/ending';
import { describe, expect, test } from 'vitest';
import { declared, pilots } from '../pilots.ts';

const classes: readonly ExitClass[] = ['normal', 'risky', 'non-performing'];
const all = [...pilots, ...declared];

function parsed(document: unknown): Declaration {
  const result = parseDeclaration(JSON.parse(JSON.stringify(document)));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.declaration;
}

const doneBy = ({ steps }: Plan): readonly string[] => steps.map((step) => `${step.phase}: ${step.doneBy}`);

describe.each(all.map((pilot) => [pilot.id, pilot] as const))('%s', (_id, pilot) => {
  const declaration = parsed(pilot.declaration);
  const plans = classes.map((of) => planOf(declaration, of, pilot.windDown));

  test('has a plan of every class, each declared step once and in its order', () => {
    for (const plan of plans) {
      const exit = declaration.exits.find((one) => one.class === plan.class)!;
      expect(plan.steps.map(({ n }) => n)).toEqual(exit.steps.map((_, at) => at + 1));
      expect(
        plan.steps.map(({ action, precondition, evidence, deadlineDays }) => ({
          action,
          precondition,
          evidence,
          deadlineDays,
        })),
      ).toEqual(
        exit.steps.map(({ action, precondition, evidence, deadlineDays }) => ({
          action,
          precondition,
          evidence,
          deadlineDays,
        })),
      );
    }
  });

  test('freezes first by the supervisor’s mandate, looks before it confirms, and goes offline last', () => {
    for (const { steps } of plans) {
      expect([steps[0]!.doneBy, steps.at(-2)!.doneBy, steps.at(-1)!.doneBy]).toEqual([
        'mandate',
        'left-over',
        'offline',
      ]);
    }
  });

  test('opens a step only after all those before it, and names its owner', () => {
    for (const { steps } of plans) {
      for (const { n, after, owner } of steps) {
        expect(after).toEqual(Array.from({ length: n - 1 }, (_, at) => at + 1));
        expect(owner.name.en).not.toBe('');
      }
    }
  });

  test('says which steps a person does, and asks evidence of them', () => {
    for (const step of plans.flatMap(({ steps }) => steps)) {
      const parts = step.runs.length + step.waits.length;
      if (step.doneBy === 'person') expect([parts, step.needsEvidence]).toEqual([0, true]);
      if (step.doneBy === 'program') expect(parts).toBeGreaterThan(0);
    }
  });

  test('leaves no part of its program out of the exits that it is for', () => {
    const { runs, waits } = pilot.windDown;
    for (const part of [...runs, ...waits]) {
      const within = plans.filter(({ steps }) =>
        steps.some((step) => [...step.runs, ...step.waits].some(({ name }) => name === part.name)),
      );
      // An exit at risk treats a sound customer as risky, and an exit in order treats each as they stand.
      expect(within.map((plan) => plan.class)).toEqual(
        part.classes.some((of) => of !== 'normal') ? classes : ['normal'],
      );
    }
  });

  test('names each part once, fit for the name of a run', () => {
    const names = [...pilot.windDown.runs, ...pilot.windDown.waits].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z-]{1,30}$/.test(name))).toEqual([]);
  });
});

test.each(declared.map((pilot) => [pilot.id, pilot] as const))(
  'of %s, whose program does not run yet, persons do every step between freeze and confirmation',
  (_id, { declaration, windDown }) => {
    for (const of of classes) {
      const between = planOf(parsed(declaration), of, windDown).steps.slice(1, -2);
      expect(between.filter(({ doneBy: by }) => by !== 'person')).toEqual([]);
    }
  },
);

describe('microloan', () => {
  const { declaration, windDown } = pilots.find(({ id }) => id === 'microloan')!;
  const plan = (of: ExitClass) => planOf(parsed(declaration), of, windDown);
  const partsOf = (of: ExitClass, n: number) => {
    const step = plan(of).steps[n]!;
    return [...step.runs, ...step.waits].map(({ name }) => name);
  };

  test('at risk: freezes unused limits, settles as loans fall due, leaves', () => {
    expect(doneBy(plan('risky')).slice(0, 2)).toEqual(['freeze: mandate', 'settle: program']);
    expect(partsOf('risky', 0)).toEqual(['freeze-limits']);
    expect(partsOf('risky', 1)).toContain('repayment');
  });

  test('at risk it has no drain, so what drains is done before it settles', () => {
    expect(partsOf('risky', 1)).toEqual(
      expect.arrayContaining(['lapse-offers', 'open-collection', 'offers']),
    );
  });

  test('non-performing: freezes, collects, applies to seal, leaves', () => {
    expect(partsOf('non-performing', 0)).toEqual(['freeze-limits']);
    expect(partsOf('non-performing', 1)).toEqual(['lapse-offers', 'open-collection', 'offers', 'collection']);
    expect(partsOf('non-performing', 2)).toEqual(['apply-to-seal', 'sealing', 'repayment']);
  });
});

describe('token', () => {
  const { declaration, windDown } = pilots.find(({ id }) => id === 'token')!;
  const partsOf = (of: ExitClass, n: number) => {
    const step = planOf(parsed(declaration), of, windDown).steps[n]!;
    return [...step.runs, ...step.waits].map(({ name }) => name);
  };

  test('at risk: what was not the holder’s is paid first, and then tokens are closed one by one', () => {
    expect(partsOf('risky', 1)).toEqual(['unauthorised-unpaid', 'undelivered-unpaid']);
    expect(partsOf('risky', 2)).toEqual(['close-tokens']);
  });

  test('where no step of a phase follows, what closes tokens goes to the one that there is', () => {
    expect(partsOf('normal', 1)).toContain('close-tokens');
    expect(partsOf('non-performing', 1)).toContain('close-tokens');
  });
});
