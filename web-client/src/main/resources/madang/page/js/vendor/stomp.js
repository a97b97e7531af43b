// The one place that knows the address of @stomp/stompjs, which is relative to our own files. It has no version of the
// library: the server finds that in the webjar on the class path.
export { Client, ReconnectionTimeMode } from '../../webjars/stomp__stompjs/esm6/index.js';
