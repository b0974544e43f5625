-- What followed a payment, and what came of a merchant's payments on a day: a payout reads no more than it pays.
create index sale_original on payments.sale (shard, original) where original is not null;
create index merchant_movement_merchant on payments.merchant_movement (shard, merchant, business_date);
