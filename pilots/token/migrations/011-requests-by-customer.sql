-- Whose words a request holds, once they are to be forgotten.
create index request_customer on token.request (shard, customer) where customer is not null;
