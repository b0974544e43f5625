import type { Binning } from '@sandglass/scorecard';
import { BOOSTED_FORMAT, type BoostedModel } from './boosted/model.ts';
import { parseBoosted } from './boosted/parse.ts';
import { CARD_FORMAT, type CardModel, type CreditModel, type ModelCharacteristic } from './model.ts';
import { parseColumn, parseGrades, parseScaling, parseSource } from './parse-parts.ts';
import { Reading } from './reading.ts';

/**
 * Reads a model file's JSON, of either format.
 * @throws CreditDataError naming the place that is not as the format says.
 */
export function parseModel(json: unknown): CreditModel {
  const format = new Reading(json, 'model').at('format').oneOf([CARD_FORMAT, BOOSTED_FORMAT]);
  return format === CARD_FORMAT ? parseCard(json) : parseTrees(json);
}

/** @throws CreditDataError likewise, or when it is no boosted model. */
export function parseTrees(json: unknown): BoostedModel {
  const model = new Reading(json, 'model');
  model.at('format').oneOf([BOOSTED_FORMAT]);
  return parseBoosted(model);
}

/** @throws CreditDataError likewise, or when it is no scorecard. */
export function parseCard(json: unknown): CardModel {
  const model = new Reading(json, 'model');
  model.at('format').oneOf([CARD_FORMAT]);
  return {
    format: CARD_FORMAT,
    name: model.at('name').text(),
    target: model.at('target').text(),
    positive: model.at('positive').text(),
    scaling: parseScaling(model.at('scaling')),
    intercept: model.at('intercept').number(),
    priorLogit: model.at('priorLogit').number(),
    grades: parseGrades(model.at('grades')),
    columns: model.at('columns').list().map(parseColumn),
    characteristics: model.at('characteristics').list().map(parseCharacteristic),
  };
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
