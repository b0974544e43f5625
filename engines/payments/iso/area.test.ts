import { expect, test } from 'vitest';
import { provinceOf } from './area.ts';

/** Of UnionPay's published area codes, a town each: its code and the province of GB/T 2260. */
test.each([
  ['Beijing', '1000', '110000'],
  ['Tianjin', '1100', '120000'],
  ['Shijiazhuang', '1210', '130000'],
  ['Taiyuan', '1610', '140000'],
  ['Hohhot', '1910', '150000'],
  ['Shenyang', '2210', '210000'],
  ['Changchun', '2410', '220000'],
  ['Harbin', '2610', '230000'],
  ['Shanghai', '2900', '310000'],
  ['Nanjing', '3010', '320000'],
  ['Hangzhou', '3310', '330000'],
  ['Hefei', '3610', '340000'],
  ['Fuzhou', '3910', '350000'],
  ['Nanchang', '4210', '360000'],
  ['Jinan', '4510', '370000'],
  ['Zhengzhou', '4910', '410000'],
  ['Wuhan', '5210', '420000'],
  ['Changsha', '5510', '430000'],
  ['Guangzhou', '5810', '440000'],
  ['Nanning', '6110', '450000'],
  ['Haikou', '6410', '460000'],
  ['Chengdu', '6510', '510000'],
  ['Chongqing', '6530', '500000'],
  ['Guiyang', '7010', '520000'],
  ['Kunming', '7310', '530000'],
  ['Lhasa', '7700', '540000'],
  ['Xi’an', '7910', '610000'],
  ['Lanzhou', '8210', '620000'],
  ['Xining', '8510', '630000'],
  ['Yinchuan', '8710', '640000'],
  ['Ürümqi', '8810', '650000'],
])('%s, %s, lies in %s', (_town, area, province) => {
  expect(provinceOf(`898${area}54110001`)).toBe(province);
});

test.each(['0000', '1500', '9999', 'AB10', ''])('no province has the area %s', (area) => {
  expect(provinceOf(`898${area}`)).toBe('000000');
});
