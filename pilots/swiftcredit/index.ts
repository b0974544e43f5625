import { definePilot, nothingToWindDown } from '@sandglass/pilot';
import { declaration } from './declaration/index.ts';

/** 快审快贷, loans on a home (modelled on Bank of Ningbo’s pilot of 2020). Declared only: it has no operation yet, so its program does not run. */
export default definePilot({
  id: 'swiftcredit',
  title: { 'zh-Hans': '快审快贷', 'zh-Hant': '快審快貸', en: 'Loans on a home for small businesses' },
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
