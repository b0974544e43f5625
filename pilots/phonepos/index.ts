import { definePilot, nothingToWindDown } from '@sandglass/pilot';
import { declaration } from './declaration/index.ts';

/** 手机 POS, a phone that takes cards and codes (modelled on the pilot of UnionPay and its partners of 2020). Declared only: it has no operation yet, so its program does not run. */
export default definePilot({
  id: 'phonepos',
  title: { 'zh-Hans': '手机 POS', 'zh-Hant': '手機 POS', en: 'A phone as the terminal' },
  operations: [],
  routes: [],
  residents: [],
  measures: [],
  daily: [],
  windDown: nothingToWindDown,
  simulate: [],
  open: async () => {},
  declaration,
});
