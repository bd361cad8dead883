-- What people on this computer were reminded of upon directives, so that nobody is told twice.
CREATE TABLE task_reminded (
    person TEXT NOT NULL, directive TEXT NOT NULL, kind TEXT NOT NULL, occasion TEXT NOT NULL,
    PRIMARY KEY (person, directive, kind, occasion)
);
