import type { GradeCutOffs, Scaling } from '@sandglass/scorecard';
import type { Column } from './data/columntype.ts';
import type { Source } from './inputs/source.ts';
import type { Reading } from './reading.ts';

/** What all model formats share. */
export function parseScaling(scaling: Reading): Scaling {
  return { offset: scaling.at('offset').number(), factor: scaling.at('factor').number() };
}

export function parseGrades(grades: Reading): GradeCutOffs {
  return {
    A: grades.at('A').number(),
    B: grades.at('B').number(),
    C: grades.at('C').number(),
    D: grades.at('D').number(),
  };
}

export function parseColumn(column: Reading): Column {
  const name = column.at('name').text();
  const type = column.at('type').oneOf(['number', 'text', 'code'] as const);
  const silent = column.at('notRecorded');
  if (silent.isAbsent()) return { name, type };
  return { name, type, notRecorded: silent.list().map((code) => code.text()) };
}

export function parseSource(source: Reading): Source {
  const column = () => source.at('column').text();
  const forms = ['column', 'share', 'prefix', 'agree', 'flag', 'band', 'pair'] as const;
  const form = source.at('form').oneOf(forms);
  switch (form) {
    case 'column':
      return { form, column: column() };
    case 'share':
      return { form, part: source.at('part').text(), whole: source.at('whole').text() };
    case 'prefix':
      return { form, column: column(), length: source.at('length').number() };
    case 'agree':
      return { form, left: source.at('left').text(), right: source.at('right').text() };
    case 'flag':
      return {
        form,
        column: column(),
        none: source
          .at('none')
          .list()
          .map((code) => code.text()),
      };
    case 'band':
      return { form, of: parseSource(source.at('of')), upTo: source.at('upTo').numbers() };
    case 'pair':
      return { form, left: parseSource(source.at('left')), right: parseSource(source.at('right')) };
  }
}
