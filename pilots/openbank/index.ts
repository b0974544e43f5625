import { definePilot, nothingToWindDown } from '@sandglass/pilot';
import { declaration } from './declaration/index.ts';

/** Banking functions as modules (modelled on aiBank’s pilot of 2020). Declared only: it has no operation yet, so its program does not run. */
export default definePilot({
  id: 'openbank',
  title: {
    'zh-Hans': 'AIBank Inside 开放银行',
    'zh-Hant': 'AIBank Inside 開放銀行',
    en: 'Open banking modules',
  },
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
