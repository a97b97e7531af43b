package io.madang.chat.kit.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** One line for an operator, without an address. */
final class ReasonTest {

  @Test
  void innermostCause_isTold() {
    assertThat(Reason.of(new RuntimeException("outer", new IOException("the disk is full\nat x"))))
        .isEqualTo("the disk is full");
  }

  @Test
  void untrustedCertificate_isNamedWithoutClasses() {
    String text =
        "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException:"
            + " unable to find valid certification path to requested target";
    Throwable failure = new SSLHandshakeException("(certificate_unknown) " + text);
    failure.initCause(new CertificateException(text, new Exception("no path")));

    assertThat(Reason.of(new IllegalStateException(failure)))
        .isEqualTo(
            "(certificate_unknown) PKIX path building failed: unable to find valid certification"
                + " path to requested target");
  }

  @Test
  void address_isNotRepeated() {
    assertThat(Reason.of(new ConnectException("Connection refused: redis.internal/10.1.2.3:6379")))
        .isEqualTo("Connection refused");
    assertThat(Reason.of(new ConnectException("Connection refused: /127.0.0.1:6379")))
        .isEqualTo("Connection refused");
    assertThat(Reason.of(new UnknownHostException("redis.internal"))).doesNotContain("internal");
  }

  @Test
  void failureWithoutWords_isNamed() {
    assertThat(Reason.of(new java.nio.channels.ClosedChannelException()))
        .isEqualTo("ClosedChannelException");
  }
}
