/** The room with the name under which a member looks for it: a private room is called after the other one. */
export function seenBy(myName, room) {
  if (room.isGroupChat === 'Y') return room;
  return { ...room, roomName: room.otherMember?.name ?? otherName(myName, room.roomName) };
}

/** A server that does not say who the other one is calls the room by both names, "Ada-Grace". */
function otherName(myName, roomName) {
  if (!myName) return roomName;
  if (roomName.startsWith(`${myName}-`)) return roomName.slice(myName.length + 1);
  if (roomName.endsWith(`-${myName}`)) return roomName.slice(0, -myName.length - 1);
  return roomName;
}
