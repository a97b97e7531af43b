// A room server with Socket.IO: whoever joins a room hears what is sent to it. Nobody logs in, nothing is stored.
import { createServer } from "node:http";
import { Server } from "socket.io";

const [port, redisUri] = process.argv.slice(2);
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
    io.to(String(message.roomId)).emit("message", message);
    confirm?.();
  });
});

http.listen(Number(port), "127.0.0.1", 1000);
