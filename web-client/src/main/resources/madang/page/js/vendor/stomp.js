// The one place that knows where @stomp/stompjs lives: beside our own files, under the same version of the page
// or under none. The path names no version of the library: the server finds it in the webjar on the class path.
export { Client, ReconnectionTimeMode } from '../../webjars/stomp__stompjs/esm6/index.js';
