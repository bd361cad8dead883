-- Who read the directives up to that place, and what he might see: whoever may see others reads them again from the first line.
ALTER TABLE task_read ADD COLUMN access TEXT NOT NULL DEFAULT '';
