package io.madang.chat.protocol.json;

/** What came is not the document that it should be. Repeats nothing of it. */
public final class MalformedDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedDocumentException(String message) {
    super(message);
  }
}
