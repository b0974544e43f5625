-- A merchant's sales by the date on which they were booked, which is that of their answer.
create index sale_merchant_day on payments.sale (shard, merchant, business_date);
