/**
 * The room with the name under which a member looks for it. The server calls a private room by both names,
 * "Ada-Grace"; whoever is in it wants to read the other one.
 */
export function seenBy(myName, room) {
  if (room.isGroupChat === 'Y' || !myName) return room;
  const { roomName } = room;
  if (roomName.startsWith(`${myName}-`)) return { ...room, roomName: roomName.slice(myName.length + 1) };
  if (roomName.endsWith(`-${myName}`)) return { ...room, roomName: roomName.slice(0, -myName.length - 1) };
  return room;
}
