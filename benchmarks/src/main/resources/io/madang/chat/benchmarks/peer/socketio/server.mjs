// A room server with Socket.IO: whoever joins a room hears what is sent to it. Nobody logs in, and nothing is stored unless a
// file is named: then each message is committed to it before it is delivered.
import { createServer } from "node:http";
import { Server } from "socket.io";

const [port, redisUri, file] = process.argv.slice(2);
const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
});

if (redisUri) {
  const { createAdapter } = await import("@socket.io/redis-adapter");
  const { createClient } = await import("redis");
  const publishing = createClient({ url: redisUri });
  const subscribing = publishing.duplicate();
  await Promise.all([publishing.connect(), subscribing.connect()]);
  io.adapter(createAdapter(publishing, subscribing));
}

const store = file ? await openStore(file) : () => {};

async function openStore(path) {
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec("CREATE TABLE message (id INTEGER PRIMARY KEY AUTOINCREMENT, room INTEGER NOT NULL, content TEXT NOT NULL)");
  const insert = database.prepare("INSERT INTO message (room, content) VALUES (?, ?)");
  return (message) => insert.run(message.roomId, message.message);
}

// As the documentation advises for memory: the first request of each connection is not kept.
io.engine.on("connection", (raw) => {
  raw.request = null;
});

io.on("connection", (socket) => {
  socket.on("join", async (room, confirm) => {
    await socket.join(String(room));
    confirm();
  });
  socket.on("send", (message, confirm) => {
    store(message);
    io.to(String(message.roomId)).emit("message", message);
    confirm?.();
  });
});

http.listen(Number(port), "127.0.0.1", 1000);
