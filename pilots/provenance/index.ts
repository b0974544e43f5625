import { definePilot, nothingToWindDown } from '@sandglass/pilot';
import { declaration } from './declaration/index.ts';

/** Provenance from IoT devices, with finance on goods and receivables (modelled on ICBC’s pilot of 2020). Declared only: it has no operation yet, so its program does not run. */
export default definePilot({
  id: 'provenance',
  title: {
    'zh-Hans': '物联网溯源认证与供应链金融',
    'zh-Hant': '物聯網溯源認證與供應鏈金融',
    en: 'IoT provenance and supply-chain finance',
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
