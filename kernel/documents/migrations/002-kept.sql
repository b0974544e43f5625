-- Documents whose bytes are still there. Who may read no bytes sees by it that they are gone.
create view documents.kept as select shard, id, party from documents.content where sealed is not null;
