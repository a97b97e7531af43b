/**
 * Why a request or a frame was not accepted. `code` is stable and meant for programs (and for looking up
 * a text in the reader's language); `detail` is the server's own sentence, in the language of the page, and
 * `field` is the invalid field, if there is one.
 */
export class Problem extends Error {
  constructor({ code, status = 0, detail = '', field = null, retryable = false, retryAfterMs = null }) {
    super(detail || code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.field = field;
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
  }

  /** No response at all: no network, or no server. */
  static unreachable() {
    return new Problem({ code: 'unreachable', retryable: true });
  }

  /** From an HTTP response outside 2xx. A proxy in between may send something that is not a problem detail. */
  static async ofResponse(response) {
    const body = await response.json().catch(() => ({}));
    const { status } = response;
    return new Problem({
      code: body.code ?? `http-${status}`,
      status,
      detail: body.detail,
        field: body.field,
        retryable: status === 429 || status > 500, // 500 is a fault of the server: retrying does not help
      retryAfterMs: secondsToMs(response.headers.get('Retry-After')),
    });
  }

  /** From the body of a MESSAGE on /user/queue/replies. */
  static ofReply(reply) {
    return new Problem(reply);
  }
}

function secondsToMs(seconds) {
  return Number(seconds) > 0 ? Number(seconds) * 1000 : null;
}
