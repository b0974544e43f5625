import type { Language } from '@sandglass/credit';

/** An industry a customer can choose, and the NAICS (2002) code whose experience stands in for it. */
export interface Industry {
  readonly id: string;
  readonly naics: string;
  readonly names: Readonly<Record<Language, string>>;
}

const industry = (id: string, naics: string, hans: string, hant: string, en: string): Industry => ({
  id,
  naics,
  names: { 'zh-Hans': hans, 'zh-Hant': hant, en },
});

export const industries: readonly Industry[] = [
  industry('farming', '111998', '种植业', '種植業', 'Crop farming'),
  industry('livestock', '112111', '畜牧养殖', '畜牧養殖', 'Livestock'),
  industry('construction', '236115', '房屋建筑', '房屋建築', 'Building construction'),
  industry('renovation', '238990', '装修与安装', '裝修與安裝', 'Renovation and fitting'),
  industry('food-making', '311811', '食品加工', '食品加工', 'Food making'),
  industry('clothing-making', '315999', '服装制造', '服裝製造', 'Clothing making'),
  industry('printing', '323110', '印刷', '印刷', 'Printing'),
  industry('metalworking', '332710', '金属加工', '金屬加工', 'Metalworking'),
  industry('wholesale', '424990', '批发', '批發', 'Wholesale'),
  industry('vehicle-sales', '441120', '汽车销售', '汽車銷售', 'Vehicle sales'),
  industry('grocery', '445110', '超市与便利店', '超市與便利商店', 'Grocery and convenience'),
  industry('clothing-shop', '448120', '服装零售', '服飾零售', 'Clothing shop'),
  industry('online-shop', '454111', '网上零售', '網路零售', 'Online shop'),
  industry('road-freight', '484110', '道路货运', '公路貨運', 'Road freight'),
  industry('software', '541511', '软件与信息服务', '軟體與資訊服務', 'Software'),
  industry('business-services', '561990', '商务服务', '商務服務', 'Business services'),
  industry('childcare', '624410', '托育服务', '托育服務', 'Childcare'),
  industry('clinic', '621210', '诊所', '診所', 'Clinic'),
  industry('fitness', '713940', '健身与娱乐', '健身與娛樂', 'Fitness and leisure'),
  industry('hotel', '721110', '住宿', '住宿', 'Hotel'),
  industry('restaurant', '722110', '餐馆', '餐廳', 'Restaurant'),
  industry('fast-food', '722211', '快餐与小吃', '速食與小吃', 'Fast food'),
  industry('vehicle-repair', '811111', '汽车修理', '汽車維修', 'Vehicle repair'),
  industry('hair-and-beauty', '812112', '美容美发', '美容美髮', 'Hair and beauty'),
  industry('laundry', '812320', '洗衣', '洗衣', 'Laundry'),
];
