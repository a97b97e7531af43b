-- Ids ascend with time, so what is stored together stands together in an index that begins with them, whatever the
-- rooms (ADR 70).

ALTER TABLE madang_room_event DROP CONSTRAINT madang_room_event_room_id_actor_id_client_message_id_key;

ALTER TABLE madang_room_event ADD UNIQUE (client_message_id, room_id, actor_id);
