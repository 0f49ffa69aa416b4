-- Ways in which it may go on, told as alternatives: the local_ids of the others, words apart by blanks.
ALTER TABLE event ADD COLUMN alternative_to TEXT NOT NULL DEFAULT '';
