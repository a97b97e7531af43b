package io.madang.chat.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Tokens as a server with this secret would issue them, that end when the test wants it. */
final class ShortToken {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private ShortToken() {}

  static String of(Person person, Instant end, String secret) throws GeneralSecurityException {
    Map<String, Object> claims =
        Map.of(
            "iss", "madang",
            "sub", person.email(),
            "uid", person.id(),
            "role", "USER",
            "exp", end.getEpochSecond());
    String unsigned = encode(Map.of("alg", "HS256")) + "." + encode(claims);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
    return unsigned + "." + BASE64.encodeToString(mac.doFinal(unsigned.getBytes(UTF_8)));
  }

  private static String encode(Map<String, Object> part) {
    return BASE64.encodeToString(JsonMapper.shared().writeValueAsBytes(part));
  }
}
