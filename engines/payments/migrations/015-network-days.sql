-- Members' files of a date, for those who watch the network.
create index clearing_file_day on payments.clearing_file (shard, date, member);
