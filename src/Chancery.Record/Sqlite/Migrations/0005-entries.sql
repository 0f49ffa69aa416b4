-- The day on which the entry of a live page was written that tells of the event; null where it is the report's own.
ALTER TABLE event ADD COLUMN written TEXT;
