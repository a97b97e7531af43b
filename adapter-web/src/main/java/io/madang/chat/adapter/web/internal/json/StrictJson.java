package io.madang.chat.adapter.web.internal.json;

import io.madang.chat.protocol.json.MalformedDocumentException;
import io.madang.chat.protocol.json.PostDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies of requests to the API, and of no others, strictly: well-formed UTF-8, one
 * document, no duplicate names.
 *
 * <p>Jackson's own decoder accepts overlong forms and lone surrogates, so a text could pass a
 * filter in front of the server in a form that the filter does not recognise.
 */
public final class StrictJson extends AbstractHttpMessageConverter<Object> {

  private static final List<MediaType> JSON =
      List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public StrictJson() {
    super(JSON.toArray(MediaType[]::new));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == PostDocument.class || type.isAnnotationPresent(WireNames.class);
  }

  /** Accepts any type: for a request without a body, the declared type does not matter. */
  @Override
  protected boolean canRead(@Nullable MediaType mediaType) {
    return true;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Object readInternal(Class<? extends Object> type, HttpInputMessage message)
      throws IOException {
    MediaType given = message.getHeaders().getContentType();
    if (given == null || JSON.stream().noneMatch(each -> each.includes(given))) {
      throw new UnsupportedMediaTypeStatusException(given, JSON);
    }
    byte[] body = message.getBody().readAllBytes();
    try {
      return read(text(body), type);
    } catch (CharacterCodingException | JacksonException | MalformedDocumentException unreadable) {
      throw new HttpMessageNotReadableException("Not JSON in UTF-8", unreadable, message);
    }
  }

  @Override
  protected void writeInternal(Object body, HttpOutputMessage message) {
    throw new HttpMessageNotWritableException("This converter only reads");
  }

  private Object read(String body, Class<?> type) {
    return type == PostDocument.class
        ? PostDocument.read(json.createParser(body))
        : json.readValue(body, type);
  }

  private static String text(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }
}
