-- The terms before a loan that renews, in whole months: of those renewed already what lies between first drawing and maturity, less the
-- days by which holidays moved it.
alter table lending.lineage add column months int4;
update lending.lineage lineage
set months = floor((drawing.matures_on - lineage.first_drawn_on) / 30.4375 + 0.1)
from lending.drawing drawing
where drawing.shard = lineage.shard and drawing.id = lineage.from_drawing;
update lending.lineage set months = 0 where months is null;
alter table lending.lineage alter column months set not null;
