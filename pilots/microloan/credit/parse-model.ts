import type { Binning } from '@sandglass/scorecard';
import type { Column } from './data/columntype.ts';
import type { Source } from './inputs/source.ts';
import { type CreditModel, MODEL_FORMAT, type ModelCharacteristic } from './model.ts';
import { Reading } from './reading.ts';

/**
 * Reads a model file's JSON.
 * @throws CreditDataError naming the place that is not as the format says.
 */
export function parseModel(json: unknown): CreditModel {
  const model = new Reading(json, 'model');
  model.at('format').oneOf([MODEL_FORMAT]);
  const grades = model.at('grades');
  return {
    format: MODEL_FORMAT,
    name: model.at('name').text(),
    target: model.at('target').text(),
    positive: model.at('positive').text(),
    scaling: {
      offset: model.at('scaling').at('offset').number(),
      factor: model.at('scaling').at('factor').number(),
    },
    intercept: model.at('intercept').number(),
    priorLogit: model.at('priorLogit').number(),
    grades: {
      A: grades.at('A').number(),
      B: grades.at('B').number(),
      C: grades.at('C').number(),
      D: grades.at('D').number(),
    },
    columns: model.at('columns').list().map(parseColumn),
    characteristics: model.at('characteristics').list().map(parseCharacteristic),
  };
}

function parseColumn(column: Reading): Column {
  const name = column.at('name').text();
  const type = column.at('type').oneOf(['number', 'text', 'code'] as const);
  const silent = column.at('notRecorded');
  if (silent.isAbsent()) return { name, type };
  return { name, type, notRecorded: silent.list().map((code) => code.text()) };
}

function parseCharacteristic(line: Reading): ModelCharacteristic {
  return {
    name: line.at('name').text(),
    reason: line.at('reason').text(),
    coefficient: line.at('coefficient').number(),
    source: parseSource(line.at('source')),
    binning: parseBinning(line.at('binning')),
  };
}

function parseSource(source: Reading): Source {
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

function parseBinning(binning: Reading): Binning {
  const kind = binning.at('kind').oneOf(['number', 'category'] as const);
  const missing = binning.at('missing').number();
  if (kind === 'category') {
    return { kind, levels: binning.at('levels').table(), other: binning.at('other').number(), missing };
  }
  const upTo = binning.at('upTo').numbers();
  const woe = binning.at('woe').numbers();
  if (woe.length !== upTo.length + 1) throw binning.wrong('one more WoE than upper edges');
  return { kind, upTo, woe, special: binning.at('special').table(), missing };
}
