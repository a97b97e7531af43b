package io.madang.chat.adapter.web.internal.stream;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.protocol.problem.ProblemCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request for a stream, from its start to its end: until it is known whether there is a stream, a
 * refusal is a problem document like any other.
 */
final class OpenStream implements AsyncListener {

  private static final String PROBLEM = OpenStream.class.getName();

  private final AuthenticatedMember caller;
  private final HttpServletRequest request;
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final EventStream stream;
  private final CompletableFuture<Boolean> release = new CompletableFuture<>();
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Prepares the response while only this thread uses it. */
  OpenStream(AuthenticatedMember caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    this.caller = caller;
    this.request = request;
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    this.out = response.getOutputStream();
    this.context = request.startAsync(request, response);
    context.setTimeout(0);
    context.addListener(this);
    this.stream = new EventStream(context, out);
  }

  /** The reason for which the request was dispatched again, if it was. */
  static Optional<Problem> problemOf(HttpServletRequest request) {
    return Optional.ofNullable((Problem) request.getAttribute(PROBLEM));
  }

  MemberId member() {
    return caller.member().id();
  }

  Duration untilTokenExpires(Instant now) {
    return Duration.between(now, caller.expiresAt());
  }

  /** Runs the action when there is space again after a frame was refused. */
  void whenEmpty(Runnable action) {
    stream.whenEmpty(action);
  }

  /** Runs the action once, when the stream is over for any reason. */
  void whenOver(Runnable action) {
    var unused = release.thenAccept(over -> action.run());
  }

  /** The response begins, if it has not yet. */
  EventStream begin() {
    if (begun.compareAndSet(false, true)) {
      out.setWriteListener(stream);
    }
    return stream;
  }

  void end(ProblemCode code) {
    end(Problem.of(code));
  }

  /** There is no stream, or it ends because of this. */
  void end(Problem problem) {
    release.complete(true);
    if (begun.compareAndSet(false, true)) {
      request.setAttribute(PROBLEM, problem);
      context.dispatch();
    } else {
      stream.add(StreamFrames.end(problem.code()));
      stream.end();
    }
  }

  /** The stream ends for no reason that would keep the client from coming back. */
  void close() {
    if (begun.get()) {
      release.complete(true);
      stream.end();
    } else {
      end(ProblemCode.UNAVAILABLE);
    }
  }

  /** The server stops; clients come back after this time. */
  void retryAfter(Duration delay) {
    if (begun.get()) {
      stream.add(StreamFrames.retry(delay));
    }
    close();
  }

  void keepAlive() {
    if (begun.get() && !stream.keepAlive()) {
      release.complete(true);
      stream.abort();
    }
  }

  boolean isOver() {
    return release.isDone();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    release.complete(true);
  }

  @Override
  public void onError(AsyncEvent event) {
    release.complete(true);
    stream.abort();
  }

  @Override
  public void onTimeout(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
