package io.madang.chat.adapter.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker is, and how to log in there. The address may contain a password, so no error
 * repeats anything of it.
 */
record BrokerAddress(
    boolean tls, String host, int port, @Nullable String user, String password, String vhost) {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final String PLAIN = "stomp";
  private static final String TLS = "stomp+tls";
  private static final int PORT = 61_613;
  private static final int TLS_PORT = 61_614;
  private static final Pattern SEVERAL = Pattern.compile("[^/]*//[^/]*,.*");
  private static final String FORMS =
      "It must be stomp://user:password@host:61613/vhost or"
          + " stomp+tls://user:password@host:61614/vhost";

  static BrokerAddress parse(String text) {
    if (SEVERAL.matcher(text).matches()) {
      throw unfit("names several servers");
    }
    URI uri = uri(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme();
    if (!scheme.equals(PLAIN) && !scheme.equals(TLS)) {
      throw unfit("begins with no scheme that is known here");
    }
    if (uri.getHost() == null || uri.getHost().isBlank()) {
      throw unfit("names no host");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw unfit("has a port that is not 1 to 65535");
    }
    return of(uri, scheme.equals(TLS));
  }

  /** Connects within seconds, with TLS if the address says so. */
  Socket connect() throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      socket.setSoTimeout(2 * PATIENCE_MILLIS);
      socket.connect(address, PATIENCE_MILLIS);
      return tls ? secured(socket) : socket;
    } catch (IOException | RuntimeException failure) {
      socket.close();
      throw failure;
    }
  }

  @Override
  public String toString() {
    return "BrokerAddress[hidden]";
  }

  private Socket secured(Socket socket) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static BrokerAddress of(URI uri, boolean tls) {
    int usual = tls ? TLS_PORT : PORT;
    String info = uri.getUserInfo();
    int colon = info == null ? -1 : info.indexOf(':');
    String path = uri.getPath() == null ? "" : uri.getPath();
    return new BrokerAddress(
        tls,
        uri.getHost(),
        uri.getPort() < 0 ? usual : uri.getPort(),
        info == null || colon < 0 ? info : info.substring(0, colon),
        info == null || colon < 0 ? "" : info.substring(colon + 1),
        path.length() > 1 ? path.substring(1) : "/");
  }

  @SuppressWarnings("UnusedException")
  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException tellsTheUri) {
      throw unfit("is not well-formed");
    }
  }

  private static IllegalArgumentException unfit(String fault) {
    return new IllegalArgumentException("The broker's URI " + fault + ". " + FORMS);
  }
}
