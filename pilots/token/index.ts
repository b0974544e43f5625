import { definePilot, nothingToWindDown } from '@sandglass/pilot';
import { declaration } from './declaration/index.ts';

/** 智令, payment tokens (modelled on the pilot of China CITIC Bank and its partners of 2020). Declared only: it has no operation yet, so its program does not run. */
export default definePilot({
  id: 'token',
  title: { 'zh-Hans': '智令', 'zh-Hant': '智令', en: 'Payment tokens: one binding, many places' },
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
