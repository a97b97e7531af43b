-- A table without a rowid keeps whole rows in the inner pages of its tree too, so that appending to many rooms wrote two
-- pages for each message (ADR 71). With one, rows stand in the order in which they were written, those of one batch together.

CREATE TABLE madang_room_event_in_order (
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
    at                BIGINT NOT NULL,
    PRIMARY KEY (room_id, seq),
    UNIQUE (client_message_id, room_id, actor_id)
);

INSERT INTO madang_room_event_in_order
SELECT room_id, seq, kind, number, actor_id, actor_name, actor_email, client_message_id, body, target_seq, at
  FROM madang_room_event
 ORDER BY at, room_id, seq;

DROP TABLE madang_room_event;

ALTER TABLE madang_room_event_in_order RENAME TO madang_room_event;
