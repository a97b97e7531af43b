package io.madang.chat.adapter.web.internal.problem;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.springframework.http.HttpStatus;

/** Discards the body of an error response that is not JSON; passes everything else through. */
final class RefusalResponse extends HttpServletResponseWrapper {

  RefusalResponse(HttpServletResponse response) {
    super(response);
  }

  static boolean isUnspoken(HttpServletResponse response) {
    String type = response.getContentType();
    return response.getStatus() >= HttpStatus.BAD_REQUEST.value()
        && (type == null || !type.contains("json"));
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isUnspoken(this) ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return isUnspoken(this) ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isUnspoken(this)) {
      super.flushBuffer();
    }
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int ignored) {}

    @Override
    public void write(byte[] ignored, int offset, int length) {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
