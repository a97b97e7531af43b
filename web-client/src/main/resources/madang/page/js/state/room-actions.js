import { closeRoom, openRoom } from './route.js';

/** The actions on rooms, each followed by opening what the member expects to see next. Throws Problems. */
export class RoomActions {
  #http;
  #directory;

  constructor({ http, directory }) {
    this.#http = http;
    this.#directory = directory;
  }

  async create(roomName) {
    const known = new Set(this.#directory.myRooms.map((room) => room.roomId));
    await this.#http.createGroupRoom(roomName);
    await this.#directory.refresh();
    // Other servers may not return the new room, but the creator is in it.
    const created = this.#directory.myRooms.find((room) => !known.has(room.roomId) && room.roomName === roomName);
    if (created) openRoom(created.roomId);
  }

  async join(roomId) {
    await this.#http.joinGroupRoom(roomId);
    await this.#directory.refresh();
    openRoom(roomId);
  }

  async leave(roomId) {
    await this.#http.leaveGroupRoom(roomId);
    closeRoom();
    await this.#directory.refresh();
  }

  async chatWith(memberId) {
    const roomId = await this.#http.openPrivateRoom(memberId);
    await this.#directory.refreshRooms();
    openRoom(roomId);
  }
}
