package io.madang.chat.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Requests of one member, one after the other over one connection. */
record Http(HttpClient client, InetSocketAddress server, String token) {

  static Http of(InetSocketAddress server, String token) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new Http(client, server, token);
  }

  /** How many nanoseconds the answer took. */
  long time(String path) throws IOException, InterruptedException {
    long from = System.nanoTime();
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    long nanos = System.nanoTime() - from;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
    return nanos;
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }
}
