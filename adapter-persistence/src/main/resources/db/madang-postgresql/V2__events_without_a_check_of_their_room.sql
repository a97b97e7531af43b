-- Whoever stores an event has locked its room's row before, so the room is there; and rooms are not deleted. Looking
-- for it again, row by row, was the larger half of what an INSERT cost (ADR 65).

ALTER TABLE madang_room_event DROP CONSTRAINT madang_room_event_room_id_fkey;
