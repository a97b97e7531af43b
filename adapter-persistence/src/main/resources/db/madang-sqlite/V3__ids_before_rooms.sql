-- Ids ascend with time, so what is stored together stands together in an index that begins with them, whatever the
-- rooms (ADR 70). SQLite changes a table's constraints by making the table anew.

CREATE TABLE madang_room_event_by_id (
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
) WITHOUT ROWID;

INSERT INTO madang_room_event_by_id
SELECT room_id, seq, kind, number, actor_id, actor_name, actor_email, client_message_id, body, target_seq, at
  FROM madang_room_event
 ORDER BY room_id, seq;

DROP TABLE madang_room_event;

ALTER TABLE madang_room_event_by_id RENAME TO madang_room_event;
