package io.madang.chat.protocol.json;

/** The input is not a valid document. The message quotes nothing from it. */
public final class MalformedDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedDocumentException(String message) {
    super(message);
  }
}
