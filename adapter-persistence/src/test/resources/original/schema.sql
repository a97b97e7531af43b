CREATE TABLE member (
    id bigint NOT NULL AUTO_INCREMENT, created_time datetime(6), updated_time datetime(6),
    email varchar(255) NOT NULL, name varchar(255), password varchar(255), role enum ('ADMIN','USER'),
    PRIMARY KEY (id), UNIQUE KEY UK_member_email (email)) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE TABLE chat_room (
    id bigint NOT NULL AUTO_INCREMENT, created_time datetime(6), updated_time datetime(6),
    is_group_chat varchar(255), name varchar(255) NOT NULL,
    PRIMARY KEY (id)) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE chat_participant (
    id bigint NOT NULL AUTO_INCREMENT, created_time datetime(6), updated_time datetime(6),
    chat_room_id bigint NOT NULL, member_id bigint NOT NULL,
    PRIMARY KEY (id), KEY (chat_room_id), KEY (member_id)) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE chat_message (
    id bigint NOT NULL AUTO_INCREMENT, created_time datetime(6), updated_time datetime(6),
    content text NOT NULL, chat_room_id bigint NOT NULL, member_id bigint,
    PRIMARY KEY (id), KEY (chat_room_id), KEY (member_id)) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE read_status (
    id bigint NOT NULL AUTO_INCREMENT, created_time datetime(6), updated_time datetime(6),
    is_read bit(1) NOT NULL, chat_message_id bigint NOT NULL, chat_room_id bigint NOT NULL, member_id bigint NOT NULL,
    PRIMARY KEY (id), KEY (chat_message_id), KEY (chat_room_id), KEY (member_id)) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO member (id, created_time, email, name, password, role) VALUES
    (1, '2025-03-01 09:00:00.123456', 'hong@example.com', '홍길동 🚀', '{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG', 'USER'),
    (2, '2025-03-01 09:01:00', 'Admin@example.com', 'kim', '$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG', 'ADMIN'),
    (5, NULL, 'no address', NULL, 'plain text', NULL),
    (7, '2025-03-01 09:02:00', 'HONG@example.com', REPEAT('이', 80), '{noop}1234', 'USER');
INSERT INTO chat_room (id, created_time, is_group_chat, name) VALUES
    (10, '2025-03-01 10:00:00', 'Y', 'study 📚'), (11, '2025-03-01 10:00:01', 'N', 'hong-kim'),
    (12, '2025-03-01 10:00:02', 'N', 'kim-hong'), (13, '2025-03-01 10:00:03', 'Y', 'nobody is here'),
    (20, '2025-03-01 10:00:04', 'Y', CONCAT('two', CHAR(10), 'lines', REPEAT('x', 150)));
INSERT INTO chat_participant (created_time, chat_room_id, member_id) VALUES
    ('2025-03-01 10:00:00', 10, 1), ('2025-03-01 10:05:00', 10, 2), ('2025-03-01 10:05:00', 10, 2),
    ('2025-03-01 10:06:00', 10, 404), ('2025-03-01 10:00:01', 11, 1), ('2025-03-01 10:00:01', 11, 2),
    ('2025-03-01 10:00:02', 12, 2), ('2025-03-01 10:00:02', 12, 1), ('2025-03-01 10:00:04', 20, 5),
    ('2025-03-01 10:00:00', 99, 1);
INSERT INTO chat_message (id, created_time, content, chat_room_id, member_id) VALUES
    (100, '2025-03-01 10:01:00', '안녕 👨‍👩‍👧', 10, 1), (101, '2025-03-01 10:06:00', 'two', 10, 2),
    (102, '2025-03-01 10:07:00', '  three  ', 10, 1), (103, '2025-03-01 10:08:00', 'of one who left', 10, 7),
    (104, '2025-03-01 10:09:00', 'of one who is gone', 10, 404), (105, '2025-03-01 10:10:00', '', 10, 1),
    (106, '2025-03-01 10:11:00', 'in no room', 99, 1), (107, '2025-03-01 10:12:00', 'by nobody', 10, NULL),
    (108, '2025-03-01 10:13:00', CONCAT(REPEAT('가', 4000), 'rest'), 10, 2),
    (200, '2025-03-01 10:20:00', 'psst', 11, 1), (300, '2025-03-01 10:20:00', 'left over', 13, 1);
INSERT INTO read_status (is_read, chat_message_id, chat_room_id, member_id) VALUES
    (1, 100, 10, 1), (0, 101, 10, 1), (1, 101, 10, 2), (1, 102, 10, 1), (0, 102, 10, 2), (0, 103, 10, 1),
    (0, 104, 10, 2), (0, 105, 10, 2), (0, 108, 10, 1), (1, 108, 10, 2), (1, 200, 11, 1), (0, 200, 11, 2), (0, 999, 10, 2);
