// The one place that knows where @stomp/stompjs lives. The path names no version: the server finds the
// version in the webjar that Maven put on the class path.
export { Client, ReconnectionTimeMode } from '/webjars/stomp__stompjs/esm6/index.js';
