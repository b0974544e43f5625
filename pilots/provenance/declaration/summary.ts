import { example, type PlainSummary } from '@sandglass/declaration';

/** For whoever is asked to take part: what it is, what it means for them, what to be careful about. */
export const summary: PlainSummary = {
  what: example(
    '给商品装上标签，从产地到手里每一步都有记录；企业凭这些货物向银行融资，买的人扫一扫就能查。',
    '為商品裝上標籤，從產地到手裡每一步都有紀錄；企業憑這些貨物向銀行融資，買的人掃一掃就能查。',
    'Goods carry a tag, and each step from where they were made to your hand is recorded; firms borrow on these goods, and whoever buys can look it up by scanning.',
  ),
  forYou: example(
    '扫码可以看到这件商品去过哪里、由谁记录、哪些经过核对；出了问题，能很快召回同一批。',
    '掃碼可以看到這件商品去過哪裡、由誰記錄、哪些經過核對；出了問題，能很快回收同一批。',
    'Scanning shows where an item has been, who recorded it and what was checked; when something is wrong, its batch is recalled quickly.',
  ),
  careful: example(
    '记录说的是标签，不一定是里面的东西：标签被整枚移走，或一开始就记错，查询看不出来。',
    '紀錄說的是標籤，不一定是裡面的東西：標籤被整枚移走，或一開始就記錯，查詢看不出來。',
    'The record speaks of the tag, not always of what is inside: a tag moved to another item, or a record that was wrong from the start, does not show.',
  ),
};
