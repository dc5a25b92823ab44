-- When a widget that is pinned to a release was last asked for: the sweep spares what pages of others cite.
ALTER TABLE release ADD COLUMN cited_on date;
