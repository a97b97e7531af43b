-- Times are microseconds since 1970. The collation of texts keeps apart whatever differs, also in case and in spaces at
-- the end: utf8mb4_nopad_bin, or what MySQL calls it. DDL is not part of a transaction here, so that a start that was
-- cut off finds what it has made.

CREATE TABLE IF NOT EXISTS madang_member (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    email         VARCHAR(255) NOT NULL,
    email_key     VARCHAR(700) NOT NULL,
    name          VARCHAR(255) NOT NULL,
    password_hash VARCHAR(500) NOT NULL,
    role          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at    BIGINT       NOT NULL,
    UNIQUE KEY madang_member_by_email (email_key)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE ${texts};

-- head_seq and message_count are those of the newest event, last_message_seq that of the newest message (0: none).
-- A transaction that stores an event locks this row first.
CREATE TABLE IF NOT EXISTS madang_room (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind             VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name             VARCHAR(255) NOT NULL,
    direct_key       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
    epoch            VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    head_seq         BIGINT       NOT NULL,
    message_count    BIGINT       NOT NULL,
    last_message_seq BIGINT       NOT NULL,
    created_at       BIGINT       NOT NULL,
    closed_at        BIGINT,
    UNIQUE KEY madang_room_by_pair (direct_key)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE ${texts};

-- Members may belong to the host, so member_id refers to no table here.
CREATE TABLE IF NOT EXISTS madang_participant (
    room_id     BIGINT NOT NULL,
    member_id   BIGINT NOT NULL,
    role        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    joined_seq  BIGINT NOT NULL,
    read_seq    BIGINT NOT NULL,
    read_number BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id),
    KEY madang_participant_by_member (member_id, room_id),
    KEY madang_participant_by_age (room_id, joined_seq),
    CONSTRAINT madang_participant_of_room FOREIGN KEY (room_id) REFERENCES madang_room (id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE ${texts};

-- number counts the messages up to and including this event, whatever its kind: the number at any position of the log
-- is one look-up by key. The actor is written as they were then. extras is JSON with whatever else a kind of event says,
-- and NULL for a message; so a new kind needs no migration.
--
-- room_id references no table: the room's row is locked before, and rooms are not deleted. The rows of a room are side
-- by side. Client message ids ascend with time, so those of one batch are side by side in an index that begins with
-- them, whatever their rooms.
CREATE TABLE IF NOT EXISTS madang_room_event (
    room_id           BIGINT       NOT NULL,
    seq               BIGINT       NOT NULL,
    kind              VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number            BIGINT       NOT NULL,
    actor_id          BIGINT       NOT NULL,
    actor_name        VARCHAR(255) NOT NULL,
    actor_email       VARCHAR(255) NOT NULL,
    client_message_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
    body              MEDIUMTEXT,
    target_seq        BIGINT,
    extras            MEDIUMTEXT,
    at                BIGINT       NOT NULL,
    PRIMARY KEY (room_id, seq),
    UNIQUE KEY madang_room_event_once (client_message_id, room_id, actor_id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE ${texts};
