/**
 * Moves a probability from the sample's event rate to the true one:
 * true odds = model odds × (true rate ÷ (1 − true rate)) ÷ (sample rate ÷ (1 − sample rate)).
 * All arguments are probabilities between 0 and 1, exclusive.
 */
export function correctPrior(probability: number, sampleRate: number, trueRate: number): number {
  const odds = (rate: number) => rate / (1 - rate);
  const corrected = (odds(probability) * odds(trueRate)) / odds(sampleRate);
  return corrected / (1 + corrected);
}

/**
 * What a case-control sample adds to the log-odds of the event: ln(weight of events ÷ weight of others),
 * where a weight is how many loans of the population one sampled row stands for.
 */
export function priorLogit(eventWeight: number, otherWeight: number): number {
  return Math.log(eventWeight / otherWeight);
}
