import type { Sentence } from '@sandglass/operations';

const province = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** The province-level divisions of GB/T 2260 by their codes. */
export const provinceNames: Readonly<Record<string, Sentence>> = {
  '110000': province('北京', '北京', 'Beijing'),
  '120000': province('天津', '天津', 'Tianjin'),
  '130000': province('河北', '河北', 'Hebei'),
  '140000': province('山西', '山西', 'Shanxi'),
  '150000': province('内蒙古', '內蒙古', 'Inner Mongolia'),
  '210000': province('辽宁', '遼寧', 'Liaoning'),
  '220000': province('吉林', '吉林', 'Jilin'),
  '230000': province('黑龙江', '黑龍江', 'Heilongjiang'),
  '310000': province('上海', '上海', 'Shanghai'),
  '320000': province('江苏', '江蘇', 'Jiangsu'),
  '330000': province('浙江', '浙江', 'Zhejiang'),
  '340000': province('安徽', '安徽', 'Anhui'),
  '350000': province('福建', '福建', 'Fujian'),
  '360000': province('江西', '江西', 'Jiangxi'),
  '370000': province('山东', '山東', 'Shandong'),
  '410000': province('河南', '河南', 'Henan'),
  '420000': province('湖北', '湖北', 'Hubei'),
  '430000': province('湖南', '湖南', 'Hunan'),
  '440000': province('广东', '廣東', 'Guangdong'),
  '450000': province('广西', '廣西', 'Guangxi'),
  '460000': province('海南', '海南', 'Hainan'),
  '500000': province('重庆', '重慶', 'Chongqing'),
  '510000': province('四川', '四川', 'Sichuan'),
  '520000': province('贵州', '貴州', 'Guizhou'),
  '530000': province('云南', '雲南', 'Yunnan'),
  '540000': province('西藏', '西藏', 'Tibet'),
  '610000': province('陕西', '陝西', 'Shaanxi'),
  '620000': province('甘肃', '甘肅', 'Gansu'),
  '630000': province('青海', '青海', 'Qinghai'),
  '640000': province('宁夏', '寧夏', 'Ningxia'),
  '650000': province('新疆', '新疆', 'Xinjiang'),
  '710000': province('台湾', '臺灣', 'Taiwan'),
  '810000': province('香港', '香港', 'Hong Kong'),
  '820000': province('澳门', '澳門', 'Macao'),
};

/** `110000` (北京) … `820000` (澳門): province, autonomous region, municipality or special administrative region. */
export const provinces: ReadonlySet<string> = new Set(Object.keys(provinceNames));
