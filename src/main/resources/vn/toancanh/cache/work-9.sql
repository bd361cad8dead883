-- Which line stood at the place up to which the warehouse was read: an older book put in its place has another one there, or none.
ALTER TABLE task_read ADD COLUMN mark TEXT;

-- Own acts the warehouse had taken, lost and did not take again, and why: they stay on the disk and count no more.
CREATE TABLE task_void (id TEXT NOT NULL PRIMARY KEY, word TEXT NOT NULL);
