/** The room under the name that the member expects: a private room is named after the other member. */
export function seenBy(myName, room) {
  if (room.isGroupChat === 'Y') return room;
  return { ...room, roomName: room.otherMember?.name ?? otherName(myName, room.roomName) };
}

/** For servers that do not name the other member: their name for the room has both names, "Ada-Grace". */
function otherName(myName, roomName) {
  if (!myName) return roomName;
  if (roomName.startsWith(`${myName}-`)) return roomName.slice(myName.length + 1);
  if (roomName.endsWith(`-${myName}`)) return roomName.slice(0, -myName.length - 1);
  return roomName;
}
