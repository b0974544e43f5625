import { type Declaration, example } from '@sandglass/declaration';
import { reports } from '@sandglass/declaration/samples';
import { AGREEMENT } from './service.ts';

export const appendices: Declaration['appendices'] = [
  {
    id: AGREEMENT,
    kind: 'service-agreement',
    title: example(
      '手机 POS 收单服务协议书',
      '手機 POS 收單服務協議書',
      'Acquiring agreement for a phone as the terminal',
    ),
    content: [
      example(
        '一、本服务处于金融科技创新监管试点。开通前您会看到这一提示，并可阅读公开的声明书。',
        '一、本服務處於金融科技創新監理試點。開通前您會看到這一提示，並可閱讀公開的聲明書。',
        '1. This service is a supervised pilot. You are told so before you join, and can read its public declaration.',
      ),
      example(
        '二、一部手机只服务一家商户，在登记的地区使用。更换手机须重新核验。',
        '二、一部手機只服務一家商店，在登記的地區使用。更換手機須重新核驗。',
        '2. One phone serves one merchant, in its registered region. Another phone is verified anew.',
      ),
      example(
        '三、读卡前请让顾客看清金额。不得保存、抄录或拍摄顾客的卡号和密码。',
        '三、讀卡前請讓顧客看清金額。不得保存、抄錄或拍攝顧客的卡號和密碼。',
        '3. Let customers see the amount before their card is read. Never keep, copy or photograph a card number or PIN.',
      ),
      example(
        '四、收银台显示“未知”时，请勿交付商品，也不要重复收款；结果会在数分钟内更新，未成功的自动退回。',
        '四、收銀臺顯示「未知」時，請勿交付商品，也不要重複收款；結果會在數分鐘內更新，未成功的自動退回。',
        '4. When the till says “not known”, neither hand over the goods nor charge again; it is settled within minutes, and what failed goes back by itself.',
      ),
      example(
        '五、费率在开通时列明，包括发卡、网络和收单各部分；变更须提前 30 天告知并重新同意。',
        '五、費率在開通時列明，包括發卡、網路和收單各部分；變更須提前 30 天告知並重新同意。',
        '5. Fees are shown when you join, with the parts of issuer, network and acquirer; a change is announced 30 days before and needs your consent.',
      ),
      example(
        '六、结算款只入您本人的账户：次日到账，可选当日到账。漏结算的，收单机构先行垫付。',
        '六、撥款只入您本人的帳戶：次日入帳，可選當日入帳。漏撥款的，收單機構先行墊付。',
        '6. Money goes to your own account only: the next day, or the same day if you choose. A missed settlement is advanced by the acquirer.',
      ),
      example(
        '七、手机丢失或出现风险信号的，可远程冻结；您可申诉，一个工作日内复核。',
        '七、手機遺失或出現風險訊號的，可遠端凍結；您可申訴，一個工作日內覆核。',
        '7. A lost or suspect phone can be frozen from afar; you can contest it and it is reviewed within one working day.',
      ),
      example(
        '八、试点暂停或结束时，不再受理新收款；退货、结算、对账和投诉不受影响，交易记录可查五年。',
        '八、試點暫停或結束時，不再受理新收款；退貨、撥款、對帳和申訴不受影響，交易紀錄可查五年。',
        '8. When the pilot is suspended or ends no new payment is taken; refunds, settlement, statements and complaints go on, and records can be seen for five years.',
      ),
    ],
  },
  ...reports,
];
