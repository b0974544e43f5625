import { type Declaration, example } from '@sandglass/declaration';
import { reports } from '@sandglass/declaration/samples';
import { AGREEMENT } from './service.ts';

export const appendices: Declaration['appendices'] = [
  {
    id: AGREEMENT,
    kind: 'service-agreement',
    title: example(
      '房产抵押循环贷款服务协议书',
      '不動產抵押循環貸款服務協議書',
      'Service agreement for revolving loans on a home',
    ),
    content: [
      example(
        '一、本产品处于金融科技创新监管试点。您在申请前会看到这一提示，并可阅读公开的声明书。',
        '一、本產品處於金融科技創新監理試點。您在申請前會看到這一提示，並可閱讀公開的聲明書。',
        '1. This product is a supervised pilot. You are told so before you apply, and can read its public declaration.',
      ),
      example(
        '二、您以房产设定抵押。不能按约还款的，银行可依法处置该房产。请与共有人商议后决定。',
        '二、您以不動產設定抵押。不能依約還款的，銀行可依法處分該不動產。請與共有人商議後決定。',
        '2. You mortgage a home. If you do not pay as agreed the bank may have it sold by law. Talk to the co-owners before you decide.',
      ),
      example(
        '三、房产价值以估值区间下限计。您可查看估值及其依据，并可要求重估一次。',
        '三、不動產價值以估價區間下限計。您可查看估價及其依據，並可要求重估一次。',
        '3. The home counts at the lower bound of its valuation. You see the valuation with its grounds and can have it done once again.',
      ),
      example(
        '四、抵押率超过 75% 的，由企业的实际控制人提供连带责任保证；保证期间为债务到期后三年。',
        '四、抵押成數超過 75% 的，由企業的實際控制人提供連帶責任保證；保證期間為債務到期後三年。',
        '4. Above 75 % of the value the actual controller gives a joint and several guarantee, for three years after the debt falls due.',
      ),
      example(
        '五、您的个人信息、信用报告和抵押资料只用于本笔贷款的审批和贷后管理。您可在应用中查看每次使用。',
        '五、您的個人資料、信用報告和抵押資料只用於本筆貸款的審核和貸後管理。您可在應用程式中查看每次使用。',
        '5. Your personal data, credit report and mortgage papers are used only to decide on and look after this loan. You see each use in the app.',
      ),
      example(
        '六、额度内循环使用，按实际使用天数计息；提前还款不收违约金。逾期罚息为合同利率加 30% 至 50%。',
        '六、額度內循環使用，依實際使用天數計息；提前還款不收違約金。逾期罰息為合約利率加 30% 至 50%。',
        '6. The limit revolves and bears interest by days used; repaying early is free. Overdue amounts bear the contract rate plus 30 to 50 %.',
      ),
      example(
        '七、还清并终止额度后，银行在三个工作日内办理解押。迟延的，按日补偿。',
        '七、還清並終止額度後，銀行在三個工作日內辦理塗銷抵押。遲延的，按日補償。',
        '7. Once all is repaid and the limit ended the bank releases the mortgage within three working days, and pays for each day of delay.',
      ),
      example(
        '八、试点暂停或结束时，不再发放新贷款；还款、解押、查询和投诉不受影响，已签合同照常履行。',
        '八、試點暫停或結束時，不再發放新貸款；還款、塗銷抵押、查詢和申訴不受影響，已簽合約照常履行。',
        '8. When the pilot is suspended or ends nothing new is lent; repayment, release, enquiry and complaints go on, and signed contracts are kept.',
      ),
    ],
  },
  ...reports,
];
