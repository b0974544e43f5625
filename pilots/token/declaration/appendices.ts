import { type Declaration, example } from '@sandglass/declaration';
import { reports } from '@sandglass/declaration/samples';
import { AGREEMENT } from './service.ts';

export const appendices: Declaration['appendices'] = [
  {
    id: AGREEMENT,
    kind: 'service-agreement',
    title: example('支付标记服务协议书', '支付代碼服務協議書', 'Service agreement for payment tokens'),
    content: [
      example(
        '一、本服务处于金融科技创新监管试点。绑卡前您会看到这一提示，并可阅读公开的声明书。',
        '一、本服務處於金融科技創新監理試點。綁卡前您會看到這一提示，並可閱讀公開的聲明書。',
        '1. This service is a supervised pilot. You are told so before you bind a card, and can read its public declaration.',
      ),
      example(
        '二、您只在本行应用中绑卡。合作商户得到的是支付标记，不是卡号。',
        '二、您只在本行應用程式中綁卡。合作商店得到的是支付代碼，不是卡號。',
        '2. You bind your card in the bank’s app only. Shops get a token, not your card number.',
      ),
      example(
        '三、每个标记的商户、类别、地区、时段、限额、次数和有效期由您设定；修改在下一笔授权时生效。',
        '三、每個代碼的商店、類別、地區、時段、限額、次數和效期由您設定；修改在下一筆授權時生效。',
        '3. You set each token’s merchant, category, region, hours, limits, count and validity; a change acts on the next authorisation.',
      ),
      example(
        '四、您可随时暂停、恢复或删除标记。删除后退款仍可入账。',
        '四、您可隨時暫停、恢復或刪除代碼。刪除後退款仍可入帳。',
        '4. You can pause, resume or delete a token at any time. Refunds still reach you after it is deleted.',
      ),
      example(
        '五、发现未授权交易，请立即在应用中暂停标记。非因您过错的损失由银行先行赔付。',
        '五、發現未授權交易，請立即在應用程式中暫停代碼。非因您過錯的損失由銀行先行賠付。',
        '5. If you see a payment that you did not authorise, pause the token in the app. What was not your fault the bank pays first.',
      ),
      example(
        '六、每次订阅扣款即时通知您；您删除标记即终止订阅扣款，与商户的合同另行处理。',
        '六、每次定期扣款即時通知您；您刪除代碼即終止定期扣款，與商店的合約另行處理。',
        '6. You are told of each charge of a subscription as it is made. Deleting its token ends the charges; your contract with the merchant is another matter.',
      ),
      example(
        '七、试点暂停或结束时，不再生成新标记；退款、查询和投诉不受影响；您的银行卡照常使用。',
        '七、試點暫停或結束時，不再產生新代碼；退款、查詢和申訴不受影響；您的銀行卡照常使用。',
        '7. When the pilot is suspended or ends no new token is made; refunds, enquiry and complaints go on, and your card works as before.',
      ),
    ],
  },
  ...reports,
];
