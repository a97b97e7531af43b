-- Times are microseconds since 1970.

CREATE TABLE madang_member (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    email         TEXT   NOT NULL,
    email_key     TEXT   NOT NULL UNIQUE,
    name          TEXT   NOT NULL,
    password_hash TEXT   NOT NULL,
    role          TEXT   NOT NULL,
    created_at    BIGINT NOT NULL
);

-- head_seq and message_count are those of the newest event, last_message_seq that of the newest message (0: none).
-- A transaction that stores an event locks this row first.
CREATE TABLE madang_room (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    kind             TEXT   NOT NULL,
    name             TEXT   NOT NULL,
    direct_key       TEXT   UNIQUE,
    epoch            TEXT   NOT NULL,
    head_seq         BIGINT NOT NULL,
    message_count    BIGINT NOT NULL,
    last_message_seq BIGINT NOT NULL,
    created_at       BIGINT NOT NULL,
    closed_at        BIGINT
);

-- Members may belong to the host, so member_id refers to no table here.
CREATE TABLE madang_participant (
    room_id     BIGINT NOT NULL REFERENCES madang_room (id),
    member_id   BIGINT NOT NULL,
    role        TEXT   NOT NULL,
    joined_seq  BIGINT NOT NULL,
    read_seq    BIGINT NOT NULL,
    read_number BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);

CREATE INDEX madang_participant_by_member ON madang_participant (member_id, room_id);
CREATE INDEX madang_participant_by_age ON madang_participant (room_id, joined_seq);

-- number counts the messages up to and including this event, whatever its kind: the number at any position of the log
-- is one look-up by key. The actor is written as they were then. extras is JSON with whatever else a kind of event says,
-- and NULL for a message; so a new kind needs no migration.
--
-- The table has a rowid: its rows are in the order of writing, those of one batch together. Ordered by their key, a batch
-- for many rooms would write several pages for each. Client message ids ascend with time, so those of one batch
-- are side by side in an index that begins with them, whatever their rooms.
CREATE TABLE madang_room_event (
    room_id           BIGINT NOT NULL REFERENCES madang_room (id),
    seq               BIGINT NOT NULL,
    kind              TEXT   NOT NULL,
    number            BIGINT NOT NULL,
    actor_id          BIGINT NOT NULL,
    actor_name        TEXT   NOT NULL,
    actor_email       TEXT   NOT NULL,
    client_message_id TEXT,
    body              TEXT,
    target_seq        BIGINT,
    extras            TEXT,
    at                BIGINT NOT NULL,
    PRIMARY KEY (room_id, seq),
    UNIQUE (client_message_id, room_id, actor_id)
);
